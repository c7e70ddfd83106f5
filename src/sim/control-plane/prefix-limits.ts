/**
 * Ends that shut their session down because the neighbour announced too many prefixes. They stay so, even when the
 * prefixes go, until somebody shuts the session down by hand at that end and opens it again.
 *
 * @source RFC 4271 §6.7; as routing daemons do it
 */
import type { Edge } from './edges.ts';
import type { Journal } from './journal.ts';
import type { Excess } from './limit-watch.ts';
import type { PrefixCounts } from './prefix-counts.ts';
import type { Topology } from './topology.ts';

export class PrefixLimits {
  /** By `session/end`: how many prefixes were announced when it gave up. */
  private readonly tripped = new Map<string, number>();
  private readonly passing = new Set<string>();

  isTripped(session: string, end: number): boolean {
    return this.tripped.size > 0 && this.tripped.has(`${session}/${end}`);
  }

  forgiveShutDown(topology: Topology): void {
    if (this.tripped.size === 0) return;
    for (const { name, ends } of topology.sessions) {
      for (const end of [0, 1] as const) {
        if (!ends[end].shutdown) continue;
        this.tripped.delete(`${name}/${end}`);
        this.passing.delete(`${name}/${end}`);
      }
    }
  }

  /**
   * Where a limit is exceeded at rest, the session goes down. Of those exceeded only on the way there the first does, as
   * what came after it would not have come with that session down.
   *
   * @param counts - Now that routes rest.
   * @param noted - Edges whose excess is in the journal already.
   */
  check(
    topology: Topology,
    edges: readonly Edge[],
    counts: PrefixCounts,
    excesses: ReadonlyMap<number, Excess>,
    journal: Journal | null,
    noted: Set<number>,
  ): void {
    const shuts = ({ receiverEnd }: Edge) => receiverEnd.maximumPrefixes?.action === 'shutdown';
    const nameOf = ({ session, number }: Edge) => `${topology.sessions[session]?.name}/${number & 1}`;
    // A session that is on its way down has done with its limit.
    const open = edges.filter((edge) => !this.tripped.has(nameOf(edge)));
    const first = Math.min(...open.filter(shuts).flatMap(({ number }) => excesses.get(number)?.at ?? []));
    for (const edge of open) {
      const { number, session, receiver, receiverEnd } = edge;
      const limit = receiverEnd.maximumPrefixes;
      const excess = excesses.get(number);
      if (!limit || !excess) continue;
      const isOverAtRest = (counts.accepted[number] as number) > limit.limit;
      if (!isOverAtRest && limit.action === 'shutdown' && excess.at > first) continue;
      const accepted = isOverAtRest ? (counts.accepted[number] as number) : excess.accepted;
      if (!noted.has(number)) {
        noted.add(number);
        journal?.note({
          at: excess.at,
          cause: -1,
          kind: 'limit-exceeded',
          router: receiver,
          session,
          prefixClass: -1,
          route: accepted,
        });
      }
      if (limit.action !== 'shutdown') continue;
      const name = nameOf(edge);
      this.tripped.set(name, Math.max(accepted, counts.announced[number] as number));
      if (!isOverAtRest) this.passing.add(name);
    }
  }

  /** Whether it gave up for an excess that would not have lasted: with messages in another order it need not have come. */
  wasPassing(session: string, end: number): boolean {
    return this.passing.has(`${session}/${end}`);
  }

  /** What was announced to each end that gave up, by edge, since nothing is announced to it any more. */
  announcedThen({ sessions }: Topology): ReadonlyMap<number, number> {
    const announced = new Map<number, number>();
    if (this.tripped.size === 0) return announced;
    sessions.forEach(({ name }, session) => {
      for (const end of [0, 1]) {
        const then = this.tripped.get(`${name}/${end}`);
        if (then !== undefined) announced.set(2 * session + end, then);
      }
    });
    return announced;
  }
}
