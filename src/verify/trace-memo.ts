/**
 * Remembers how a flow was traced, by all that the tracing asked of the routing state and of what has failed.
 *
 * Tracing is a pure function of the design and of the answers it gets; which question comes next follows from the
 * answers so far. So the questions form a tree: where all answers are as in some state before, the paths are as well, and
 * a failure that touches none of them costs the questions only.
 */
import type { NodeId } from '#model/ids.ts';
import type { Compiled } from '#sim/compile/compiled.ts';
import type { FailedParts } from '#sim/compile/failed-parts.ts';
import { NO_IMPAIRMENTS } from '#sim/compile/impairments.ts';
import type { RoutingState } from '#sim/network/routing-state.ts';
import type { Traced } from '#sim/report/flow-report.ts';
import type { Situation } from '#sim/trace/situation.ts';
import type { Answers } from './answer-book.ts';

type Step = { readonly question: number; readonly next: Map<number, Step> } | { readonly traced: Traced };

export type Trace = (situation: Situation, failed: FailedParts) => Traced;

export class TraceMemo {
  private root: Step | null = null;

  /** @param trace - Must ask its questions of what it is given, and of nothing else that can change. */
  trace(compiled: Compiled, answers: Answers, failed: ReadonlySet<NodeId>, trace: Trace): Traced {
    const answerTo = (question: number): number =>
      question >= 0 ? answers.to(question) : failed.has(answers.book.nodeOf(question)) ? 1 : 0;
    let step = this.root;
    while (step && 'question' in step) step = step.next.get(answerTo(step.question)) ?? null;
    if (step) return step.traced;
    const asked = new Set<number>();
    const situation = { compiled: unsettled(compiled), state: recording(answers, asked) };
    const traced = trace(situation, recordingFailed(answers, failed, asked));
    this.root = remember(this.root, [...asked], answerTo, traced);
    return traced;
  }
}

function recording(answers: Answers, asked: Set<number>): RoutingState {
  const { book } = answers;
  const note = <Ask extends 'lookup' | 'covering' | 'bgp'>(ask: Ask) =>
    ((router: string, about: string) => {
      const question = book.question(ask, router, about);
      asked.add(question);
      return book.valueOf(answers.to(question));
    }) as RoutingState[Ask];
  const asking = { lookup: note('lookup'), covering: note('covering'), bgp: note('bgp') };
  return Object.assign(Object.create(FORBIDDEN) as RoutingState, asking);
}

/** Nothing but which nodes have failed is known to those who trace; nothing is half broken in a sweep. */
function recordingFailed(answers: Answers, failed: ReadonlySet<NodeId>, asked: Set<number>): FailedParts {
  const has = (node: NodeId) => {
    asked.add(answers.book.whetherFailed(node));
    return failed.has(node);
  };
  const nodes = Object.assign(Object.create(FORBIDDEN_SET) as ReadonlySet<NodeId>, { has });
  return Object.defineProperty(Object.create(FORBIDDEN_PARTS) as FailedParts, 'nodes', { value: nodes });
}

/** What is compiled, without what differs between states that are traced alike. */
const unsettled = (compiled: Compiled): Compiled =>
  Object.defineProperties(
    { ...compiled },
    { network: { get: forbidden }, notices: { get: forbidden }, sessions: { get: forbidden } },
  );

const forbidden = (): never => {
  throw new Error('Broken promise: tracing asks for more than its memory knows to compare.');
};

const FORBIDDEN: RoutingState = {
  bgp: forbidden,
  changesToWin: forbidden,
  bgpPrefixes: forbidden,
  lookup: forbidden,
  covering: forbidden,
  fib: forbidden,
  get sessions() {
    return forbidden();
  },
  get established() {
    return forbidden();
  },
  get journal() {
    return forbidden();
  },
  get oscillation() {
    return forbidden();
  },
};

const FORBIDDEN_SET = Object.fromEntries(
  ['has', 'forEach', 'entries', 'keys', 'values', Symbol.iterator].map((name) => [name, forbidden]),
);

const FORBIDDEN_PARTS: FailedParts = {
  get nodes() {
    return forbidden();
  },
  get links() {
    return forbidden();
  },
  get halves() {
    return forbidden();
  },
  get silent() {
    return forbidden();
  },
  get ids() {
    return forbidden();
  },
  impaired: NO_IMPAIRMENTS,
};

function remember(
  root: Step | null,
  asked: readonly number[],
  answerTo: (question: number) => number,
  traced: Traced,
): Step {
  const grow = (step: Step | null | undefined, at: number): Step => {
    const question = asked[at];
    if (question === undefined) return { traced };
    const here = step && 'question' in step ? step : { question, next: new Map<number, Step>() };
    const answer = answerTo(question);
    here.next.set(answer, grow(here.next.get(answer), at + 1));
    return here;
  };
  return grow(root, 0);
}
