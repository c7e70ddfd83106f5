/**
 * A settled network, and what it answers to those who trace flows in it. Once all are traced, it lets its routes go: of
 * hundreds of states only the answers and the sessions that are up stay.
 */
import type { Compiled, SessionOrigin } from '#sim/compile/compiled.ts';
import type { RoutingState } from '#sim/network/routing-state.ts';
import { lostSessions } from '#sim/recovery/recovery.ts';
import { type AnswerBook, Answers } from './answer-book.ts';

export class Settled {
  readonly compiled: Compiled;
  readonly answers: Answers;
  /** Names of the sessions that are up. */
  readonly established: ReadonlySet<string>;
  private state: RoutingState | null;
  private gone: readonly SessionOrigin[] | null = null;

  /** @param settle - Settles it, the first time and once more, for whoever needs routes that were let go. */
  constructor(compiled: Compiled, book: AnswerBook, settle: () => RoutingState) {
    this.compiled = compiled;
    const first = settle();
    this.state = first;
    this.established = first.established;
    this.answers = new Answers(book, () => {
      this.state ??= settle();
      return this.state;
    });
  }

  letGo(): void {
    this.state = null;
  }

  /** Sessions that are up in this other state, and not here. */
  lostSince(before: Settled): readonly SessionOrigin[] {
    this.gone ??= lostSessions({ compiled: before.compiled, state: before }, this);
    return this.gone;
  }
}
