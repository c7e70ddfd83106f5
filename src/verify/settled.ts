/**
 * A settled network, and how its flows are traced in it. Once all are, nobody asks for its routes again, so it lets them
 * go: of hundreds of states only the paths and the sessions stay.
 */
import type { Flow } from '#model/flow.ts';
import type { Traced } from '#sim/report/flow-report.ts';
import type { Situation } from '#sim/trace/situation.ts';
import { answersOf, onlySessions, TraceMemo } from './trace-memo.ts';

export class Settled {
  private known: Situation;
  private all: ReadonlyMap<Flow['id'], Traced> | null = null;
  /** By flow. Shared by all situations that differ in nothing but their routing state. */
  private readonly memos: Map<Flow['id'], TraceMemo>;

  private readonly again: (situation: Situation) => Situation;

  /** @param again - Settles it once more, for whoever needs routes that were let go. */
  constructor(
    situation: Situation,
    memos: Map<Flow['id'], TraceMemo>,
    again: (situation: Situation) => Situation,
  ) {
    this.known = situation;
    this.memos = memos;
    this.again = again;
  }

  /** With its routes. */
  get whole(): Situation {
    return this.all ? this.again(this.known) : this.known;
  }

  get situation(): Situation {
    return this.known;
  }

  /** @param trace - As if nothing had failed: a machine that has is seen to by who asks. */
  traced(
    flows: readonly Flow[],
    trace: (flow: Flow, situation: Situation) => Traced,
  ): ReadonlyMap<Flow['id'], Traced> {
    if (this.all) return this.all;
    const answers = answersOf(this.known.state);
    this.all = new Map(
      flows.map((flow) => {
        const memo = this.memos.get(flow.id) ?? new TraceMemo();
        this.memos.set(flow.id, memo);
        return [flow.id, memo.trace(this.known, answers, (situation) => trace(flow, situation))];
      }),
    );
    this.known = { ...this.known, state: onlySessions(this.known.state) };
    return this.all;
  }
}
