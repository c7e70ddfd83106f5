/**
 * A compiled and settled design from which failures are worked out by switching wires off, without compiling again.
 *
 * Most failures do nothing to a network but take links down. Which ones is found out by compiling once with that failure
 * alone. Two such failures together take down the links of both: a link is up while nothing it runs over has failed.
 * The exception, a wire that another cable takes over, shows as a change of the wire, and is then compiled.
 */
import type { Catalogue } from '#catalogue/catalogue.ts';
import { covers, type IpAddress, type Prefix } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Failure } from '#model/failure.ts';
import type { FlowId, NodeId } from '#model/ids.ts';
import { compile } from '#sim/compile/compile.ts';
import type { Compiled } from '#sim/compile/compiled.ts';
import { failedParts } from '#sim/compile/failed-parts.ts';
import { Simulation } from '#sim/control-plane/simulation.ts';
import { keepAlike } from '#sim/keep-alike.ts';
import type { LinkSpec } from '#sim/network/network.ts';
import type { Traced } from '#sim/report/flow-report.ts';
import { AnswerBook } from './answer-book.ts';
import { type Listener, listenersOf } from './listeners.ts';
import { Recent } from './recent.ts';
import { sameValue } from './same-value.ts';
import { type Run, Settled, type StandIns } from './settled.ts';
import { type Trace, TraceMemo } from './trace-memo.ts';

/** Names of the links a failure takes down; null: it changes more than that. */
export type Downs = ReadonlySet<string> | null;

type PartOf = 'asked' | 'touched' | 'none';

/** What flows are traced by, shared by all that those who trace cannot tell apart. */
interface Tracing {
  readonly book: AnswerBook;
  readonly memos: Map<FlowId, TraceMemo>;
}

export class Foundation {
  readonly compiled: Compiled;
  readonly settled: Settled;
  private readonly tracing: Tracing;
  private readonly simulation: Simulation;
  private byName: ReadonlyMap<string, LinkSpec> | null = null;
  private listeners: ReadonlyMap<string, Listener> | null = null;
  private readonly partsOf = new Map<Listener, PartOf[]>();
  private readonly bySwitchedOff: Recent<Settled>;

  /**
   * @param others - Any of them is traced like this one, where packets meet the same in both and only routes differ. The
   *   parts of the first are taken where they are the same.
   * @param simulation - One that settles others as well, for a foundation that is wanted once.
   */
  constructor(given: Compiled, others: readonly Foundation[] = [], simulation: Simulation | null = null) {
    const [first] = others;
    const compiled = first ? { ...given, network: keepAlike(first.compiled.network, given.network) } : given;
    this.compiled = compiled;
    this.simulation = simulation ?? new Simulation({ journal: false, tellsAlike: true });
    const met = whatPacketsMeet(compiled);
    const alike = others.find((other) => sameValue(met, whatPacketsMeet(other.compiled)));
    this.tracing = alike?.tracing ?? { book: new AnswerBook(), memos: new Map() };
    this.bySwitchedOff = new Recent(howMany(compiled, SESSIONS_TO_KEEP));
    this.settled = this.settle(compiled, null);
  }

  private settle(compiled: Compiled, standIns: StandIns | null): Settled {
    const settle = (): Run => {
      const state = this.simulation.restart(compiled.network);
      return { state, isCalm: this.simulation.isCalm };
    };
    return new Settled(compiled, this.tracing.book, settle, standIns);
  }

  /** @param settled - One of this foundation. */
  trace(settled: Settled, flow: FlowId, failed: ReadonlySet<NodeId>, trace: Trace): Traced {
    const { memos } = this.tracing;
    const memo = memos.get(flow) ?? new TraceMemo();
    memos.set(flow, memo);
    return memo.trace(settled.compiled, settled.answers, failed, trace);
  }

  /** With these links down besides. Exactly what a network that starts so would settle to. */
  without(downs: ReadonlySet<string>): Settled {
    if (downs.size === 0) return this.settled;
    const off = this.compiled.network.links.filter(({ name, up }) => up && downs.has(name));
    if (off.length === 0) return this.settled;
    const key = off.map(({ name }) => name).join('\n');
    return this.bySwitchedOff.get(key, () => {
      const links = this.compiled.network.links.map((link) =>
        link.up && downs.has(link.name) ? { ...link, up: false } : link,
      );
      const compiled = { ...this.compiled, network: { ...this.compiled.network, links } };
      return this.settle(compiled, this.standInsFor(off));
    });
  }

  /** Who answers while these links are down: where some only cut off a listener, the state in which the others are. */
  private standInsFor(off: readonly LinkSpec[]): StandIns | null {
    this.listeners ??= listenersOf(this.compiled.network);
    const silent = off.flatMap(({ name }) => this.listeners?.get(name) ?? []);
    if (silent.length === 0) return null;
    const others = new Set(off.map(({ name }) => name));
    for (const { link } of silent) others.delete(link);
    const base = this.without(others);
    if (!base.isCalm) return null;
    const alone = (link: string) => (off.length === 1 ? null : this.without(new Set([link])));
    return {
      base,
      down: silent.flatMap(({ sessions }) => sessions),
      answering: (question) => {
        let isTouched = false;
        for (const listener of silent) {
          const part = this.partOf(listener, question);
          // Cut off, it knows itself and no more, whatever else is down.
          if (part === 'asked') return alone(listener.link);
          isTouched ||= part === 'touched';
        }
        return isTouched ? null : base;
      },
    };
  }

  /** What a listener has to do with a question. */
  private partOf(listener: Listener, number: number): PartOf {
    const parts = this.partsOf.get(listener) ?? [];
    this.partsOf.set(listener, parts);
    const known = parts[number];
    if (known !== undefined) return known;
    const { router, about } = this.tracing.book.questionOf(number);
    const isTouched = () => listener.prefixes.some((prefix) => covers(prefix, about as Prefix | IpAddress));
    const part = listener.router === router ? 'asked' : isTouched() ? 'touched' : 'none';
    parts[number] = part;
    return part;
  }

  /** What becomes of the links when this compiles with a failure more. */
  downsOf(after: Compiled): Downs {
    const links = this.links;
    if (after.network.links.length !== links.size) return null;
    const downs = new Set<string>();
    for (const link of after.network.links) {
      const before = links.get(link.name);
      if (sameValue(link, before)) continue;
      if (link.up || !sameValue({ ...link, up: true }, before)) return null;
      downs.add(link.name);
    }
    return sameValue(withoutLinks(after), withoutLinks(this.compiled)) ? downs : null;
  }

  /** Whether another design compiles to the same: then it answers for that one, too. */
  isFor(compiled: Compiled): boolean {
    return sameValue(withoutNotices(compiled), withoutNotices(this.compiled));
  }

  /** Whether it has the wires and links of the other, as far as it has any: none runs another way, none is new. */
  isPartOf(other: Foundation): boolean {
    const within = (mine: ReadonlyMap<string, unknown>, all: ReadonlyMap<string, unknown>) =>
      [...mine].every(([name, value]) => sameValue(value, all.get(name)));
    return (
      within(this.compiled.wires, other.compiled.wires) &&
      within(this.compiled.sessions, other.compiled.sessions) &&
      this.compiled.network.links.every(({ name }) => other.links.has(name))
    );
  }

  private get links(): ReadonlyMap<string, LinkSpec> {
    this.byName ??= new Map(this.compiled.network.links.map((link) => [link.name, link]));
    return this.byName;
  }
}

/** A foundation takes about 2 kB for each part: all that a design keeps may take some 300 MB. */
const PARTS_TO_KEEP = 150_000;
/** Of what was settled only the sessions are kept, about 150 bytes each. */
const SESSIONS_TO_KEEP = 1_500_000;

const howMany = ({ network: { routers, links, sessions } }: Compiled, parts: number): number =>
  Math.max(16, Math.floor(parts / (routers.length + links.length + sessions.length)));

export const foundationsToKeep = (compiled: Compiled): number => howMany(compiled, PARTS_TO_KEEP);

/** What is compiled, without what may go down, and without what only people read. */
function withoutLinks({ network: { links: _, ...network }, notices: __, ...rest }: Compiled) {
  return { network, ...rest };
}

/** What is compiled, without what only people read. */
function withoutNotices({ notices: _, ...rest }: Compiled) {
  return rest;
}

/** What is compiled, without what only routes and people depend on. */
function whatPacketsMeet({ network: _, notices: __, sessions: ___, ...rest }: Compiled) {
  return rest;
}

export const compiledWith = (
  whole: TopologyDocument,
  catalogue: Catalogue,
  failures: readonly Failure[],
): Compiled => compile(whole, catalogue, failedParts(failing(whole, failures)));

export const failing = (whole: TopologyDocument, failures: readonly Failure[]): TopologyDocument => ({
  ...whole,
  failures: Object.fromEntries(failures.map((failure) => [failure.id, failure])),
});
