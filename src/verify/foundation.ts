/**
 * A compiled and settled design from which failures are worked out by switching things off, without compiling again.
 *
 * Most failures do nothing to a network but take links down, or shut sessions. Which ones is found out by compiling once
 * with that failure alone. The exception, a wire that another cable takes over, shows as a change of the wire, and is then
 * compiled.
 */
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Failure } from '#model/failure.ts';
import type { FlowId, NodeId } from '#model/ids.ts';
import { compile } from '#sim/compile/compile.ts';
import type { Compiled } from '#sim/compile/compiled.ts';
import { failedParts } from '#sim/compile/failed-parts.ts';
import { Simulation } from '#sim/control-plane/simulation.ts';
import { keepAlike } from '#sim/keep-alike.ts';
import type { LinkSpec, Network } from '#sim/network/network.ts';
import type { Traced } from '#sim/report/flow-report.ts';
import { AnswerBook } from './answer-book.ts';
import { bystandersOf, withoutBystanders } from './bystanders.ts';
import { Concerns } from './concerns.ts';
import { allOf, type Downs, downsBetween, NO_DOWNS } from './downs.ts';
import { withoutListeners } from './listeners.ts';
import { sameValue } from './same-value.ts';
import type { Settled } from './settled.ts';
import { type Part, States } from './states.ts';
import { type Trace, TraceMemo } from './trace-memo.ts';

/** What flows are traced by, shared by all that those who trace cannot tell apart. */
interface Tracing {
  readonly book: AnswerBook;
  readonly memos: Map<FlowId, TraceMemo>;
}

/** What settles the states of a network, and those of a part of it. */
export interface Simulations {
  readonly whole: Simulation;
  readonly part: Simulation;
}

const newSimulation = () => new Simulation({ journal: false, tellsAlike: true });
export const newSimulations = (): Simulations => ({ whole: newSimulation(), part: newSimulation() });

export class Foundation {
  readonly compiled: Compiled;
  private readonly tracing: Tracing;
  private readonly states: States;
  /** What is switched off in all of its states. */
  private readonly downs: Downs;
  private readonly simulations: Simulations;
  private byName: ReadonlyMap<string, LinkSpec> | null = null;
  /** Undefined: nobody has looked for it yet. */
  private part: (Part & { readonly network: Network }) | null | undefined;
  private readonly first: Foundation | null;

  /**
   * @param others - Any of them is traced like this one, where packets meet the same in both and only routes differ. The
   *   parts of the first are taken where they are the same.
   * @param simulations - Such as settle others as well, for a foundation that is wanted once.
   */
  constructor(given: Compiled, others: readonly Foundation[] = [], simulations = newSimulations()) {
    const [first] = others;
    const compiled = first ? { ...given, network: keepAlike(first.compiled.network, given.network) } : given;
    this.compiled = compiled;
    this.simulations = simulations;
    this.first = first ?? null;
    // Where only packets meet something else, routes are those of a state of the first.
    const downs = first?.downsOfRoutes(compiled.network) ?? null;
    this.downs = downs ?? NO_DOWNS;
    const book = downs ? first?.tracing.book : null;
    const met = whatPacketsMeet(compiled);
    const alike = others.find(
      ({ compiled: other, tracing }) =>
        (!book || tracing.book === book) && sameValue(met, whatPacketsMeet(other)),
    );
    this.tracing = alike?.tracing ?? { book: book ?? new AnswerBook(), memos: new Map() };
    this.states = (downs && first?.states) || this.ownStates();
  }

  private ownStates(): States {
    const { compiled, simulations } = this;
    const concerns = new Concerns(compiled.network, this.tracing.book);
    return new States({
      compiled,
      book: this.tracing.book,
      concerns,
      simulation: simulations.whole,
      most: howMany(compiled, SESSIONS_TO_KEEP),
      part: () => this.partOf(concerns),
    });
  }

  get settled(): Settled {
    return this.states.without(this.downs);
  }

  /** @param settled - One of this foundation. */
  trace(settled: Settled, flow: FlowId, failed: ReadonlySet<NodeId>, trace: Trace): Traced {
    const { memos } = this.tracing;
    const memo = memos.get(flow) ?? new TraceMemo();
    memos.set(flow, memo);
    return memo.trace(this.compiled, settled.answers, failed, trace);
  }

  /** With these switched off besides. Exactly what a network that starts so would settle to. */
  without(downs: Downs): Settled {
    return this.states.without(allOf([this.downs, downs]));
  }

  /** The network without what nobody has asked about so far, and cannot notice. */
  private partOf(concerns: Concerns): Part | null {
    const { book } = this.tracing;
    if (this.part !== undefined || book.size === 0) return this.part ?? null;
    const { network, sessions } = this.compiled;
    const asked = Array.from({ length: book.size }, (_, question) => question);
    const listeners = [...concerns.listeners.values()].filter(
      (listener) =>
        // Whoever loses a session that stands in the design waits for its timer.
        !listener.sessions.some((name) => sessions.has(name)) &&
        asked.every((question) => concerns.of(listener, question) === 'none'),
    );
    const bystanders = bystandersOf(network).filter(
      (prefix) => !asked.some((question) => book.isAbout(prefix, question)),
    );
    if (listeners.length + bystanders.length === 0) {
      this.part = null;
      return null;
    }
    const part = withoutBystanders(withoutListeners(network, listeners), bystanders);
    const like = this.first?.part?.network;
    const compiled = { ...this.compiled, network: like ? keepAlike(like, part) : part };
    const states = new States({
      compiled,
      book,
      concerns: new Concerns(compiled.network, book),
      simulation: this.simulations.part,
      most: howMany(compiled, SESSIONS_TO_KEEP),
      part: () => null,
    });
    const known: boolean[] = [];
    const answers = (question: number) => {
      known[question] ??=
        listeners.every((listener) => concerns.of(listener, question) === 'none') &&
        !bystanders.some((prefix) => book.isAbout(prefix, question));
      return known[question];
    };
    this.part = { states, answers, network: compiled.network };
    return this.part;
  }

  /** What is switched off when this compiles with a failure more; null: it changes more than that. */
  downsOf(after: Compiled): Downs | null {
    const downs = this.downsOfRoutes(after.network);
    return downs && sameValue(withoutNetwork(after), withoutNetwork(this.compiled)) ? downs : null;
  }

  /** The same for all that routes hang on. */
  private downsOfRoutes(after: Network): Downs | null {
    const { network } = this.compiled;
    const downs = downsBetween(network, after, (name) => this.links.get(name));
    return downs && sameValue(withoutSwitched(after), withoutSwitched(network)) ? downs : null;
  }

  /** Whether another design compiles to the same: then it answers for that one, too. */
  isFor(compiled: Compiled): boolean {
    // Most differ in this, and it is seen at a glance.
    const { links } = this.compiled.network;
    const areUpAlike = compiled.network.links.every(({ up }, at) => links[at]?.up === up);
    return areUpAlike && sameValue(withoutNotices(compiled), withoutNotices(this.compiled));
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

/** A network without what may be switched off. */
function withoutSwitched({ links: _, sessions: __, ...rest }: Network) {
  return rest;
}

/** What is compiled besides the network, without what only people read. */
function withoutNetwork({ network: _, notices: __, ...rest }: Compiled) {
  return rest;
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
