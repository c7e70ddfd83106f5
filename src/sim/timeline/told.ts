/** The journal of the engine as events that are told: who did what, because of what, and which flows it touches. */
import { listedFew } from '#base/listed-few.ts';
import { t } from '#base/t.ts';
import { covers, type IpAddress, type Prefix } from '#model/addresses.ts';
import type { FlowId, LinkId, NodeId } from '#model/ids.ts';
import type { Compiled, Wire } from '#sim/compile/compiled.ts';
import { isInternal } from '#sim/compile/draft.ts';
import type { JournalEntry } from '#sim/network/routing-state.ts';
import type { Report } from '#sim/report/report.ts';
import type { TimelineEvent } from '#sim/report/timeline.ts';
import { namesOf } from '#sim/router-tables.ts';
import { inWords } from './in-words.ts';

/** One event of the engine, told but not yet gathered with its like. */
interface Told extends Omit<TimelineEvent, 'causedBy'> {
  readonly cause: number | null;
  /** Equal ones are one event to whoever watches: a router tells all its neighbours, a core is many routers. */
  readonly key: string;
  readonly peerName: string | null;
  readonly prefixes: string;
}

export function told(
  compiled: Compiled,
  journal: readonly JournalEntry[],
  report: Report,
  dead: (router: string) => boolean,
): readonly TimelineEvent[] {
  const names = namesOf(compiled);
  const uses = usersOf(report);
  const peers = endsOf(compiled);
  const position = new Map(journal.map(({ sequence }, index) => [sequence, index]));
  const downs: { readonly index: number; readonly at: number; readonly ends: readonly string[] }[] = [];
  const all = journal.map((entry, index): Told | null => {
    const ends = entry.session === null ? [] : (peers.get(entry.session) ?? []);
    if (entry.type === 'session-down') downs.push({ index, at: entry.at, ends });
    if (entry.prefix !== null && isInternal(entry.prefix)) return null;
    if (entry.router !== null && dead(entry.router)) return null;
    const wire = entry.link === null ? undefined : compiled.wires.get(entry.link);
    const router = entry.router ?? ends[0] ?? wire?.a ?? null;
    const peer = ends.find((end) => end !== router) ?? wire?.b ?? null;
    // A router that chooses anew because a session ended says so by no message: the session is its cause.
    const ended =
      entry.type === 'best-changed'
        ? downs.findLast(({ at, ends: lost }) => at === entry.at && lost.includes(entry.router ?? ''))
        : undefined;
    const text = inWords(entry.text, compiled, names);
    const spoken = entry.type === 'announce' || entry.type === 'withdraw';
    const cause = entry.causedBy === null ? undefined : position.get(entry.causedBy);
    return {
      atMs: entry.at / 1000,
      cause: cause ?? ended?.index ?? null,
      type: entry.type,
      text,
      key: spoken
        ? `${entry.at} ${entry.type} ${entry.router} ${entry.prefix} ${cause}`
        : `${entry.at} ${text}`,
      prefixes: prefixesOf(entry),
      peerName: spoken && peer !== null ? names.router(peer) : null,
      node: nodeOf(compiled, router),
      peers: [nodeOf(compiled, peer)].flatMap((node) => node ?? []),
      router: router === null ? null : names.router(router),
      over: linkOf(compiled, entry.session) ?? cableOf(wire),
      prefix: entry.prefix,
      chosen:
        entry.chosen?.type === 'learned'
          ? { ...entry.chosen, over: names.router(entry.chosen.over) }
          : entry.chosen,
      flows: entry.prefix === null ? [] : uses(entry.prefix),
    };
  });
  return gathered(all);
}

function gathered(all: readonly (Told | null)[]): readonly TimelineEvent[] {
  const groups = new Map<string, Told[]>();
  const groupOf = new Map<number, number>();
  const order = new Map<string, number>();
  for (const [index, event] of all.entries()) {
    // What Microsoft's core tells itself happens in one place of the canvas.
    if (!event || (event.peerName !== null && event.peerName === event.router)) continue;
    const group = groups.get(event.key) ?? [];
    if (group.length === 0) {
      order.set(event.key, groups.size);
      groups.set(event.key, group);
    }
    group.push(event);
    groupOf.set(index, order.get(event.key) as number);
  }
  /** Through events that are not told, to the one that is. */
  const known = (cause: number | null): number | null => {
    for (let at = cause, steps = 0; at !== null && steps < 64; steps += 1) {
      const group = groupOf.get(at);
      if (group !== undefined) return group;
      at = all[at]?.cause ?? null;
    }
    return null;
  };
  return [...groups.values()].map((members): TimelineEvent => {
    const { cause, key: _, peerName: __, prefixes, ...first } = members[0] as Told;
    const heard = [...new Set(members.flatMap(({ peerName }) => peerName ?? []))];
    return {
      ...first,
      causedBy: known(cause),
      text: heard.length > 0 ? spokenTo(heard, first, prefixes) : first.text,
      peers: [...new Set(members.flatMap(({ peers }) => peers))],
    };
  });
}

const prefixesOf = ({ prefix, morePrefixes }: JournalEntry): string =>
  morePrefixes > 0 ? t`${prefix} and ${morePrefixes} more` : (prefix ?? '');

const spokenTo = (
  heard: readonly string[],
  { type, router }: Pick<TimelineEvent, 'type' | 'router'>,
  prefixes: string,
): string =>
  type === 'withdraw'
    ? t`${router} withdraws ${prefixes} from ${listedFew(heard)}.`
    : t`${router} announces ${prefixes} to ${listedFew(heard)}.`;

const cableOf = (wire: Wire | undefined): LinkId | null =>
  wire?.segments.flatMap(({ cables }) => cables)[0] ?? null;

function endsOf({ network }: Compiled): ReadonlyMap<string, readonly string[]> {
  return new Map(network.sessions.map(({ name, ends }) => [name, ends.map(({ router }) => router)]));
}

const nodeOf = ({ stations }: Compiled, router: string | null): NodeId | null =>
  router === null ? null : (stations.get(router)?.place.node ?? null);

const linkOf = ({ sessions }: Compiled, session: string | null): LinkId | null =>
  session === null ? null : (sessions.get(session)?.link ?? null);

/** Which flows send to an address in the prefix, request or reply. */
function usersOf(report: Report): (prefix: Prefix) => readonly FlowId[] {
  const sought = report.flows.map(({ flow, forward, return: back }) => ({
    flow,
    addresses: [
      ...new Set<IpAddress>([...forward.hops, ...(back?.hops ?? [])].map(({ destination }) => destination)),
    ],
  }));
  const known = new Map<Prefix, readonly FlowId[]>();
  return (prefix) => {
    const before = known.get(prefix);
    if (before) return before;
    const found = sought.flatMap(({ flow, addresses }) =>
      addresses.some((address) => covers(prefix, address)) ? [flow] : [],
    );
    known.set(prefix, found);
    return found;
  };
}
