/**
 * All that was ever asked of the states of a design, and all that they answered, as numbers: whether two states say the
 * same is then one comparison. What an answer is made of is kept once, however many states give it.
 */
import { covers, type IpAddress, type Prefix } from '#model/addresses.ts';
import type { NodeId } from '#model/ids.ts';
import type { RoutingState } from '#sim/network/routing-state.ts';

type Asked = Pick<RoutingState, 'lookup' | 'covering' | 'bgp'>;

export interface Question {
  readonly ask: keyof Asked;
  readonly router: string;
  readonly about: string;
}

export class AnswerBook {
  private readonly questions: Question[] = [];
  private readonly numbers: Record<keyof Asked, Map<string, Map<string, number>>> = {
    lookup: new Map(),
    covering: new Map(),
    bgp: new Map(),
  };
  private readonly values: unknown[] = [];
  private readonly byText = new Map<string, number>();
  /** States of one network give the same thing where they tell the same. */
  private readonly byThing = new Map<unknown, number>();
  private readonly nodes: NodeId[] = [];
  /** By prefix: which of what was asked about it holds. */
  private readonly held = new Map<Prefix, Map<string, boolean>>();

  question(ask: keyof Asked, router: string, about: string): number {
    const ofRouter = this.numbers[ask].get(router) ?? new Map<string, number>();
    this.numbers[ask].set(router, ofRouter);
    const known = ofRouter.get(about);
    if (known !== undefined) return known;
    ofRouter.set(about, this.questions.length);
    return this.questions.push({ ask, router, about }) - 1;
  }

  /** Whether a thing has failed is a question, too. Such have numbers below 0. */
  whetherFailed(node: NodeId): number {
    const known = this.nodes.indexOf(node);
    return -1 - (known < 0 ? this.nodes.push(node) - 1 : known);
  }

  nodeOf(question: number): NodeId {
    return this.nodes[-1 - question] as NodeId;
  }

  /** How many have been asked so far: their numbers begin with 0. */
  get size(): number {
    return this.questions.length;
  }

  /** Of one asked of the routing state. */
  questionOf(number: number): Question {
    return this.questions[number] as Question;
  }

  /** Whether a question is about an address, or a prefix, in this one. */
  isAbout(prefix: Prefix, question: number): boolean {
    const { about } = this.questionOf(question);
    const known = this.held.get(prefix) ?? new Map<string, boolean>();
    this.held.set(prefix, known);
    const before = known.get(about);
    if (before !== undefined) return before;
    const isHeld = covers(prefix, about as Prefix | IpAddress);
    known.set(about, isHeld);
    return isHeld;
  }

  /** @returns The number of the answer, above 0. */
  ask(state: RoutingState, question: number): number {
    const { ask, router, about } = this.questionOf(question);
    const value = state[ask](router, about as never);
    const same = this.byThing.get(value);
    if (same !== undefined) return same;
    const text = JSON.stringify(value) ?? '';
    const number = this.byText.get(text) ?? this.values.push(value);
    this.byText.set(text, number);
    this.byThing.set(value, number);
    return number;
  }

  valueOf(answer: number): unknown {
    return this.values[answer - 1];
  }
}

/** What one state answers. Each question is put to it once. */
export class Answers {
  readonly book: AnswerBook;
  private readonly ask: (question: number) => number;
  private readonly known: number[];

  constructor(book: AnswerBook, ask: (question: number) => number) {
    this.book = book;
    this.ask = ask;
    this.known = new Array<number>(book.size).fill(0);
  }

  to(question: number): number {
    const before = this.known[question] ?? 0;
    if (before !== 0) return before;
    const answer = this.ask(question);
    while (this.known.length < question) this.known.push(0);
    this.known[question] = answer;
    return answer;
  }
}
