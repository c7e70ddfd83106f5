/**
 * What a failure switches off in a network, where it changes nothing else: links, and ends of sessions, as when a peering
 * fails. Two such failures together switch off what each does: a link is up while nothing it runs over has failed, and so
 * is the end of a session.
 */
import type { LinkSpec, Network, SessionSpec } from '#sim/network/network.ts';
import { sameValue } from './same-value.ts';

export interface Downs {
  /** Names of links. */
  readonly links: ReadonlySet<string>;
  /** Ends of sessions that are shut down, by `endOf`. */
  readonly ends: ReadonlySet<string>;
}

export const NO_DOWNS: Downs = { links: new Set(), ends: new Set() };

const endOf = ({ name }: SessionSpec, end: number): string => `${name}/${end}`;

export function allOf(some: readonly Downs[]): Downs {
  const [first = NO_DOWNS, ...others] = some;
  if (others.length === 0) return first;
  return {
    links: new Set(some.flatMap(({ links }) => [...links])),
    ends: new Set(some.flatMap(({ ends }) => [...ends])),
  };
}

/** What is switched off in one network and not yet in another. Null: it differs in more than that. */
export function downsBetween(
  before: Network,
  after: Network,
  linkBefore: (name: string) => LinkSpec | undefined,
): Downs | null {
  if (after.links.length !== before.links.length) return null;
  if (after.sessions.length !== before.sessions.length) return null;
  const links = new Set<string>();
  for (const link of after.links) {
    const then = linkBefore(link.name);
    if (sameValue(link, then)) continue;
    if (link.up || !sameValue({ ...link, up: true }, then)) return null;
    links.add(link.name);
  }
  const ends = new Set<string>();
  for (const [place, session] of after.sessions.entries()) {
    const then = before.sessions[place] as SessionSpec;
    if (sameValue(session, then)) continue;
    const shut = BOTH_ENDS.filter((end) => session.ends[end].shutdown && !then.ends[end].shutdown);
    if (!sameValue(session, shutAt(then, shut))) return null;
    for (const end of shut) ends.add(endOf(then, end));
  }
  return { links, ends };
}

/** All that can be switched off in a network: what is not off anyway, in its order. */
export interface Switches {
  readonly links: readonly string[];
  /** By end of a session: the link that the session runs over, or null. */
  readonly ends: ReadonlyMap<string, string | null>;
}

export function switchesOf({ links, sessions }: Network): Switches {
  const open = sessions.flatMap((session) =>
    BOTH_ENDS.filter((end) => !session.ends[end].shutdown).map((end) => {
      const { over } = session;
      return [endOf(session, end), over.type === 'link' ? over.link : null] as const;
    }),
  );
  return { links: links.filter(({ up }) => up).map(({ name }) => name), ends: new Map(open) };
}

/** Those that are meant and make a difference, in the order of the network. A session over a link that is down need not be shut. */
export function downsAmong(switches: Switches, downs: Downs): Downs {
  const links = new Set<string>();
  for (const link of switches.links) if (downs.links.has(link)) links.add(link);
  if (downs.ends.size === 0) return { links, ends: downs.ends };
  const ends = new Set<string>();
  for (const [end, link] of switches.ends)
    if (downs.ends.has(end) && (link === null || !links.has(link))) ends.add(end);
  return { links, ends };
}

export const areNone = ({ links, ends }: Downs): boolean => links.size + ends.size === 0;

/** A network with these switched off besides. */
export function withDowns(network: Network, { links, ends }: Downs): Network {
  const shut = (session: SessionSpec) => BOTH_ENDS.filter((end) => ends.has(endOf(session, end)));
  return {
    ...network,
    links: network.links.map((link) => (links.has(link.name) ? { ...link, up: false } : link)),
    sessions:
      ends.size === 0 ? network.sessions : network.sessions.map((session) => shutAt(session, shut(session))),
  };
}

const BOTH_ENDS = [0, 1] as const;

/** The same session, with these ends shut down. */
function shutAt(session: SessionSpec, ends: readonly (0 | 1)[]): SessionSpec {
  if (ends.length === 0) return session;
  const [a, b] = session.ends;
  return {
    ...session,
    ends: [ends.includes(0) ? { ...a, shutdown: true } : a, ends.includes(1) ? { ...b, shutdown: true } : b],
  };
}
