/** Which sessions are up, and when those that change do. */

import { openingTime } from './clock.ts';
import type { Edge } from './edges.ts';
import type { Journal } from './journal.ts';
import type { PrefixLimits } from './prefix-limits.ts';
import { reaching } from './reaches.ts';
import { type Ailment, sessionAilment } from './session-health.ts';
import type { Topology } from './topology.ts';
import type { World } from './world.ts';

/**
 * By session: why it is down, or null.
 *
 * @param last - The state before, in which most sessions were as they are now.
 * @param lately - What was found a round ago. Only what hangs on routes can have changed since.
 */
export function examineSessions(
  { topology, edges, live, rib, reached }: World,
  limits: PrefixLimits,
  last: World | null,
  lately: readonly (Ailment | null)[] | null,
): (Ailment | null)[] {
  const network = { topology, edges, limits, live, reaches: reaching(rib, topology, reached) };
  const before = last?.edges === edges ? last : null;
  return topology.sessions.map((session, number) => {
    const hangsOnRoutes =
      session.over.type === 'loopback' ||
      session.ends[0].maximumPrefixes !== null ||
      session.ends[1].maximumPrefixes !== null;
    if (lately && !hangsOnRoutes) return lately[number] ?? null;
    const isSame = before?.topology.sessions[number] === session;
    if (
      before &&
      isSame &&
      !hangsOnRoutes &&
      isUnchanged(before.topology, topology, edges.all[2 * number] as Edge)
    )
      return before.ailments[number] ?? null;
    return sessionAilment(session, number, network);
  });
}

/** Whether what a session runs over and the routers at its ends are the same things in two states with the same edges. */
const isUnchanged = (last: Topology, now: Topology, { sender, receiver, segment }: Edge): boolean =>
  last.segments[segment] === now.segments[segment] &&
  last.routers[sender] === now.routers[sender] &&
  last.routers[receiver] === now.routers[receiver];

export interface SessionChanges {
  /** Microseconds, by session. */
  readonly changesAt: Float64Array;
  /** By session: the note in the journal. */
  readonly causes: Int32Array;
}

export function sessionChanges(
  { topology, edges, live }: World,
  ailments: readonly (Ailment | null)[],
  now: number,
  journal: Journal | null,
  noteOfLink: ReadonlyMap<string, number>,
): SessionChanges {
  const changesAt = new Float64Array(topology.sessions.length);
  const causes = new Int32Array(topology.sessions.length).fill(-1);
  topology.sessions.forEach((_, session) => {
    const { number, segment: place } = edges.all[2 * session] as Edge;
    const segment = topology.segments[place];
    const ailment = ailments[session] ?? null;
    if ((live[number] === 1) === (ailment === null)) return;
    const at = now + (ailment ? ailment.noticedAfterSeconds * 1_000_000 : openingTime(segment?.delayUs ?? 0));
    changesAt[session] = at;
    const cause = noteOfLink.get(segment?.name ?? '') ?? -1;
    const kind = ailment ? 'session-down' : 'session-up';
    causes[session] =
      journal?.note({ at, cause, kind, router: -1, session, prefixClass: -1, route: 0 }) ?? -1;
  });
  return { changesAt, causes };
}

/** Notes links that fail or come back. @returns The note of each, for what follows from it. */
export function noteLinks(
  journal: Journal | null,
  before: Topology | null,
  now: Topology,
): ReadonlyMap<string, number> {
  const notes = new Map<string, number>();
  if (!journal) return notes;
  now.segments.forEach(({ kind, name, up, lost }, number) => {
    if (kind !== 'link') return;
    const old = before?.segmentByLink.get(name);
    const worked = old ? old.up && !old.lost : true;
    const works = up && !lost;
    if (worked === works) return;
    const type = works ? 'link-up' : 'link-down';
    notes.set(
      name,
      journal.note({ at: 0, cause: -1, kind: type, router: -1, session: -1, prefixClass: -1, route: number }),
    );
  });
  return notes;
}
