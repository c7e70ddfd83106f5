/**
 * Remembers how a flow was traced, by all that the tracing asked of the routing state.
 *
 * Tracing is a pure function of the design and of the answers it gets; which question comes next follows from the
 * answers so far. So the questions form a tree: where all answers are as in some state before, the paths are as well, and
 * a failure that touches none of them costs the questions only.
 */
import type { RoutingState } from '#sim/network/routing-state.ts';
import type { Traced } from '#sim/report/flow-report.ts';
import type { Situation } from '#sim/trace/situation.ts';

type Asked = Pick<RoutingState, 'lookup' | 'covering' | 'bgp'>;

interface Question {
  readonly ask: keyof Asked;
  readonly router: string;
  readonly about: string;
}

type Step = { readonly question: Question; readonly next: Map<string, Step> } | { readonly traced: Traced };

export class TraceMemo {
  private root: Step | null = null;

  /** @param trace - Must ask its questions of the situation it is given, and of nothing else that can change. */
  trace(situation: Situation, answers: AnswersOf, trace: (situation: Situation) => Traced): Traced {
    let step = this.root;
    while (step && 'question' in step) step = step.next.get(answers(step.question)) ?? null;
    if (step) return step.traced;
    const asked: Question[] = [];
    const traced = trace({ ...situation, state: recording(situation.state, asked) });
    this.root = remember(this.root, asked, answers, traced);
    return traced;
  }
}

/** The answers of one state, as text, each asked once. */
export type AnswersOf = (question: Question) => string;

export function answersOf(state: RoutingState): AnswersOf {
  const known = new Map<string, string>();
  return ({ ask, router, about }) => {
    const key = `${ask} ${router} ${about}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = JSON.stringify(state[ask](router, about as never)) ?? '';
    known.set(key, answer);
    return answer;
  };
}

function recording(state: RoutingState, asked: Question[]): RoutingState {
  const note = <Ask extends keyof Asked>(ask: Ask) =>
    ((router: string, about: string) => {
      asked.push({ ask, router, about });
      return state[ask](router, about as never);
    }) as RoutingState[Ask];
  const asking: Asked = { lookup: note('lookup'), covering: note('covering'), bgp: note('bgp') };
  return Object.assign(Object.create(FORBIDDEN) as RoutingState, asking);
}

/** Its sessions, and no more. */
export const onlySessions = ({ sessions }: RoutingState): RoutingState =>
  Object.defineProperty(Object.create(FORBIDDEN) as RoutingState, 'sessions', { value: sessions });

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
  get journal() {
    return forbidden();
  },
  get oscillation() {
    return forbidden();
  },
};

function remember(root: Step | null, asked: readonly Question[], answers: AnswersOf, traced: Traced): Step {
  const unseen = asked.filter(
    ({ ask, router, about }, at) =>
      asked.findIndex((other) => other.ask === ask && other.router === router && other.about === about) ===
      at,
  );
  const grow = (step: Step | null | undefined, at: number): Step => {
    const question = unseen[at];
    if (!question) return { traced };
    const here = step && 'question' in step ? step : { question, next: new Map<string, Step>() };
    const answer = answers(question);
    here.next.set(answer, grow(here.next.get(answer), at + 1));
    return here;
  };
  return grow(root, 0);
}
