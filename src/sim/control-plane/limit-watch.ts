/**
 * When more prefixes were accepted over an edge than its receiver takes, be it for a moment. A daemon counts with every
 * update and gives up at once, so it is not enough to count when all is at rest: routes on their way there, or routes that
 * never come to rest, may go over a limit and come back below.
 *
 * Classes travel one after the other here, on one clock. So what arrives is noted with its time, and put in order when all
 * have arrived. What arrives at one moment is in one update, in which withdrawals come first.
 *
 * @source RFC 4271 §4.3, §6.7; RFC 4486 §4
 */
import type { Edge } from './edges.ts';
import type { PrefixClass } from './prefix-classes.ts';
import type { PrefixCounts } from './prefix-counts.ts';
import type { Speakers } from './speakers.ts';

export interface Excess {
  readonly at: number;
  /** Accepted prefixes then. */
  readonly accepted: number;
}

interface Arrival {
  readonly at: number;
  readonly prefixClass: number;
  readonly before: number;
  readonly after: number;
}

export class LimitWatch {
  /** The edges whose limit could be exceeded: there are that many prefixes. */
  readonly edges: readonly Edge[];
  private readonly arrivals = new Map<number, Arrival[]>();
  private readonly speakers: Speakers;

  constructor(limited: readonly Edge[], speakers: Speakers) {
    this.speakers = speakers;
    const known = { 4: 0, 6: 0 };
    for (const { family, size } of speakers.inputs.classes.classes) known[family] += size;
    this.edges = limited.filter(
      ({ family, receiverEnd }) => known[family] > (receiverEnd.maximumPrefixes?.limit ?? known[family]),
    );
    for (const { number } of this.edges) this.arrivals.set(number, []);
  }

  note(edge: number, at: number, prefixClass: number, before: number, after: number): void {
    if (before !== after) this.arrivals.get(edge)?.push({ at, prefixClass, before, after });
  }

  /**
   * @param start - What was accepted before anything arrived.
   * @param latest - When the last message arrived: turns are taken then, whatever their order.
   * @returns By edge: the first excess; none where there was none.
   */
  excesses(start: PrefixCounts, startedAt: number, latest: number): ReadonlyMap<number, Excess> {
    const found = new Map<number, Excess>();
    for (const edge of this.edges) {
      const excess = this.firstExcess(edge, start.accepted[edge.number] as number, startedAt);
      if (excess) found.set(edge.number, { ...excess, at: Math.min(excess.at, latest) });
    }
    return found;
  }

  private firstExcess({ number, receiverEnd }: Edge, start: number, startedAt: number): Excess | null {
    const limit = receiverEnd.maximumPrefixes?.limit ?? Number.POSITIVE_INFINITY;
    if (start > limit) return { at: startedAt, accepted: start };
    let accepted = start;
    const inOrder = [...(this.arrivals.get(number) ?? [])].sort((a, b) => a.at - b.at);
    for (const [place, arrival] of inOrder.entries()) {
      accepted += this.weigh(number, arrival);
      const isLastOfMoment = inOrder[place + 1]?.at !== arrival.at;
      if (isLastOfMoment && accepted > limit) return { at: arrival.at, accepted };
    }
    return null;
  }

  private weigh(edge: number, { prefixClass, before, after }: Arrival): number {
    const { speakers } = this;
    speakers.turnTo(prefixClass);
    const counts = (route: number) => (route !== 0 && speakers.importOver(edge, route) !== 0 ? 1 : 0);
    const { size } = speakers.inputs.classes.classes[prefixClass] as PrefixClass;
    return (counts(after) - counts(before)) * size;
  }
}
