/**
 * Ends that shut their session down because the neighbour announced too many prefixes. They stay so, even when the
 * prefixes go, until somebody shuts the session down by hand at that end and opens it again.
 *
 * @source RFC 4271 §6.7; as routing daemons do it
 */
import type { Edge } from './edges.ts';
import type { Journal } from './journal.ts';
import type { PrefixCounts } from './prefix-counts.ts';
import type { Topology } from './topology.ts';

export class PrefixLimits {
  /** By `session/end`: how many prefixes were announced when it gave up. */
  private readonly tripped = new Map<string, number>();

  isTripped(session: string, end: number): boolean {
    return this.tripped.size > 0 && this.tripped.has(`${session}/${end}`);
  }

  forgiveShutDown(topology: Topology): void {
    if (this.tripped.size === 0) return;
    for (const { name, ends } of topology.sessions) {
      for (const end of [0, 1] as const) if (ends[end].shutdown) this.tripped.delete(`${name}/${end}`);
    }
  }

  /**
   * @param limited - The edges whose receiver has a limit.
   * @param noted - Edges whose excess is in the journal already.
   */
  check(
    topology: Topology,
    limited: readonly Edge[],
    counts: PrefixCounts,
    journal: Journal | null,
    at: number,
    noted: Set<number>,
  ): void {
    for (const { number, session, receiver, receiverEnd } of limited) {
      const limit = receiverEnd.maximumPrefixes;
      const accepted = counts.accepted[number] as number;
      if (!limit || accepted <= limit.limit) continue;
      if (!noted.has(number)) {
        noted.add(number);
        journal?.note({
          at,
          cause: -1,
          kind: 'limit-exceeded',
          router: receiver,
          session,
          prefixClass: -1,
          route: accepted,
        });
      }
      if (limit.action === 'shutdown')
        this.tripped.set(
          `${topology.sessions[session]?.name}/${number & 1}`,
          counts.announced[number] as number,
        );
    }
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
