/** From the engine's journal to a story in the user's words. */
import { listed } from '#base/listed.ts';
import { listedFew } from '#base/listed-few.ts';
import { t } from '#base/t.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { covers, type IpAddress, type Prefix } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import { documentAt, type Moment, momentCount, momentsOf } from '#model/failure-times.ts';
import type { FlowId, LinkId, NodeId } from '#model/ids.ts';
import { compile } from '#sim/compile/compile.ts';
import type { Compiled, Wire } from '#sim/compile/compiled.ts';
import { isInternal } from '#sim/compile/draft.ts';
import { failedParts } from '#sim/compile/failed-parts.ts';
import { Simulation } from '#sim/control-plane/simulation.ts';
import type { JournalEntry } from '#sim/network/routing-state.ts';
import type { Report } from '#sim/report/report.ts';
import type { StoryMoment, Timeline, TimelineEvent } from '#sim/report/timeline.ts';
import { type Names, namesOf } from '#sim/router-tables.ts';
import { simulate } from '#sim/simulate.ts';
import { momentWords } from './moment-words.ts';
import { outagesOf, phasesOf } from './phases.ts';
import { struckNetwork } from './struck-network.ts';
import { type Struck, whenNoticed } from './when-noticed.ts';

/** @param first - The moment of the story at which it begins; the state before that is taken as settled. */
export function timelineOf(document: TopologyDocument, catalogue: Catalogue, first = 0): Timeline {
  const report = simulate(document, catalogue);
  const whole = { ...document, failures: {} };
  const compiled = compile(whole, catalogue, failedParts(whole));
  const simulation = new Simulation();
  const settled = simulation.advance(compiled.network);
  // The one before brings the network to where the first of them finds it.
  const lead = Math.min(1, first);
  const moments = [...momentsOf(document, first - lead).slice(0, lead), ...momentsOf(document, first)];
  if (moments.length === 0)
    return {
      begins: 'start',
      moments: [],
      first: 0,
      momentCount: 0,
      events: told(compiled, settled.journal, report, () => false),
      phases: [],
      outages: [],
    };
  const chapters = moments.map((moment): Chapter => {
    const then = documentAt(document, moment.atMs);
    const failed = failedParts(then);
    return { moment, atMs: moment.atMs, failed, network: compile(then, catalogue, failed).network };
  });
  const notices = whenNoticed(compiled, chapters);
  const all = chapters.map((chapter, number): Story => {
    const { failed, network, moment } = chapter;
    // A device that has failed as a whole says nothing any more, not even goodbye.
    const dead = (router: string) => failed.nodes.has(router as NodeId);
    const struck = simulation.advance(struckNetwork(compiled.network, network, notices[number]));
    const title = momentWords(document, catalogue, moment);
    const begins = moment.begun.length > 0;
    const first = fromOutside(document, moment, title, begins);
    const events = [first, ...told(compiled, struck.journal, report, dead).map(following(moment.atMs))];
    return { moment: { atMs: moment.atMs, title, begins }, events };
  });
  const stories = all.slice(lead);
  return {
    begins: 'failure',
    first,
    momentCount: momentCount(document),
    moments: stories.map(({ moment }) => moment),
    events: inOrder(stories),
    phases: stories.flatMap(({ moment, events }, number) => phasesOf(moment, number, events, report)),
    outages: first === 0 ? outagesOf(report) : [],
  };
}

interface Chapter extends Struck {
  readonly moment: Moment;
}

interface Story {
  readonly moment: StoryMoment;
  /** The first is what happens from outside. */
  readonly events: readonly TimelineEvent[];
}

function fromOutside(
  { failures }: TopologyDocument,
  { atMs, begun, over }: Moment,
  text: string,
  begins: boolean,
): TimelineEvent {
  const targets = [...begun, ...over].flatMap((id) => failures[id]?.of ?? []);
  const nodes = targets.flatMap((of) => (of.type === 'node' ? [of.node] : []));
  const links = targets.flatMap((of) => (of.type === 'link' ? [of.link] : []));
  return {
    atMs,
    causedBy: null,
    type: begins ? 'begins' : 'over',
    text,
    node: nodes[0] ?? null,
    peers: nodes.slice(1),
    router: null,
    over: links[0] ?? null,
    prefix: null,
    chosen: null,
    flows: [],
  };
}

/** What nothing inside the network triggered, was triggered by what happened from outside. */
const following =
  (atMs: number) =>
  (event: TimelineEvent): TimelineEvent => ({
    ...event,
    atMs: event.atMs + atMs,
    causedBy: event.causedBy === null ? 0 : event.causedBy + 1,
  });

/**
 * Chapters that run into each other, as one list.
 *
 * Assumption: what a moment leads to, it leads to as if the next were not there; so it is told while the next begins.
 */
function inOrder(stories: readonly Story[]): readonly TimelineEvent[] {
  let base = 0;
  const all = stories.flatMap(({ events }) => {
    const from = base;
    base += events.length;
    return events.map((event) => ({
      ...event,
      causedBy: event.causedBy === null ? null : event.causedBy + from,
    }));
  });
  const order = all
    .map((_, index) => index)
    .sort((a, b) => (all[a]?.atMs ?? 0) - (all[b]?.atMs ?? 0) || a - b);
  const position = new Map(order.map((index, at) => [index, at]));
  return order.map((index) => {
    const event = all[index] as TimelineEvent;
    return { ...event, causedBy: event.causedBy === null ? null : (position.get(event.causedBy) ?? null) };
  });
}

/** One event of the engine, told but not yet gathered with its like. */
interface Told extends Omit<TimelineEvent, 'causedBy'> {
  readonly cause: number | null;
  /** Equal ones are one event to whoever watches: a router tells all its neighbours, a core is many routers. */
  readonly key: string;
  readonly peerName: string | null;
  readonly prefixes: string;
}

function told(
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

/** Longest names first, so that no name is replaced inside another. */
function inWords(text: string, compiled: Compiled, names: Names): string {
  const known = dictionaryOf(compiled);
  const named = text.replace(known.pattern, (name) => known.words.get(name) ?? name);
  return names.text(named);
}

interface Dictionary {
  readonly pattern: RegExp;
  readonly words: ReadonlyMap<string, string>;
}
const dictionaries = new WeakMap<Compiled, Dictionary>();

function dictionaryOf(compiled: Compiled): Dictionary {
  const made = dictionaries.get(compiled);
  if (made) return made;
  const words = new Map<string, string>();
  for (const [router, { place }] of compiled.stations) words.set(router, place.label);
  for (const [name, wire] of compiled.wires) {
    const ends = [wire.a, wire.b].map((end) => compiled.stations.get(end)?.place.label ?? end);
    words.set(name, t`between ${listed(ends)}`);
  }
  for (const { name, ends } of compiled.network.sessions) {
    const origin = compiled.sessions.get(name);
    words.set(
      name,
      origin?.name ?? between(ends.map(({ router }) => compiled.stations.get(router)?.place.label ?? router)),
    );
  }
  const escaped = [...words.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const dictionary = {
    pattern: new RegExp(`(?<![\\w-])(?:${escaped.join('|') || '(?!)'})(?![\\w-])`, 'g'),
    words,
  };
  dictionaries.set(compiled, dictionary);
  return dictionary;
}

const between = ([from, to]: readonly string[]) => t`${from} to ${to}`;

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
