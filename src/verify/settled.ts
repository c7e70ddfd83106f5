/**
 * A settled network, and what it answers to those who trace flows in it. Once all are traced, it lets its routes go: of
 * hundreds of states only the answers and the sessions that are up stay. It is settled when somebody asks what no other
 * state can answer for it.
 */
import type { Compiled, SessionOrigin } from '#sim/compile/compiled.ts';
import type { RoutingState } from '#sim/network/routing-state.ts';
import { lostSessions } from '#sim/recovery/recovery.ts';
import { type AnswerBook, Answers } from './answer-book.ts';

/** States that answer as this one would. */
export interface StandIns {
  /** The sessions that are up, too, but for these. */
  readonly base: Settled;
  readonly down: readonly string[];
  /** Null: nobody can say but this one. */
  readonly answering: (question: number) => Settled | null;
}

export interface Run {
  readonly state: RoutingState;
  readonly isCalm: boolean;
}

export class Settled {
  readonly compiled: Compiled;
  readonly answers: Answers;
  private readonly settle: () => Run;
  private readonly standIns: StandIns | null;
  private state: RoutingState | null = null;
  private calm = false;
  private up: ReadonlySet<string> | null = null;
  private gone: readonly SessionOrigin[] | null = null;

  /** @param settle - Settles it, the first time and once more, for whoever needs routes that were let go. */
  constructor(compiled: Compiled, book: AnswerBook, settle: () => Run, standIns: StandIns | null) {
    this.compiled = compiled;
    this.settle = settle;
    this.standIns = standIns;
    this.answers = new Answers(book, (question) => {
      const other = standIns?.answering(question);
      return other ? other.answers.to(question) : book.ask(this.routes, question);
    });
  }

  private get routes(): RoutingState {
    if (this.state) return this.state;
    const { state, isCalm } = this.settle();
    this.state = state;
    this.calm = isCalm;
    return state;
  }

  /** Whether nothing in it hung on how long anything took. */
  get isCalm(): boolean {
    // What only cuts off or adds listeners leaves all others as calm as they are.
    if (this.standIns) return this.standIns.base.isCalm;
    if (!this.up) this.up = this.routes.established;
    return this.calm;
  }

  /** Names of the sessions that are up. */
  get established(): ReadonlySet<string> {
    if (this.up) return this.up;
    if (this.standIns) {
      const up = new Set(this.standIns.base.established);
      for (const name of this.standIns.down) up.delete(name);
      this.up = up;
    } else this.up = this.routes.established;
    return this.up;
  }

  letGo(): void {
    // Asked first: later it would have to be settled again for it.
    if (this.state) this.up ??= this.state.established;
    this.state = null;
    this.standIns?.base.letGo();
  }

  /** Sessions that are up in this other state, and not here. */
  lostSince(before: Settled): readonly SessionOrigin[] {
    this.gone ??= lostSessions({ compiled: before.compiled, state: before }, this);
    return this.gone;
  }
}
