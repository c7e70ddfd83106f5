/**
 * A compiled and settled design from which failures are worked out by switching wires off, without compiling again.
 *
 * Most failures do nothing to a network but take links down. Which ones is found out by compiling once with that failure
 * alone. Two such failures together take down the links of both: a link is up while nothing it runs over has failed.
 * The exception, a wire that another cable takes over, shows as a change of the wire, and is then compiled.
 */
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Failure } from '#model/failure.ts';
import { compile } from '#sim/compile/compile.ts';
import type { Compiled } from '#sim/compile/compiled.ts';
import { failedParts } from '#sim/compile/failed-parts.ts';
import { Simulation } from '#sim/control-plane/simulation.ts';
import type { Situation } from '#sim/trace/situation.ts';
import { type AnswersOf, answersOf, type TraceMemo } from './trace-memo.ts';

export interface Settled {
  readonly situation: Situation;
  readonly answers: AnswersOf;
  /** By flow. Shared by all situations that differ in nothing but their routing state. */
  readonly memos: Map<string, TraceMemo>;
}

/** Names of the links a failure takes down; null: it changes more than that. */
export type Downs = ReadonlySet<string> | null;

export class Foundation {
  readonly compiled: Compiled;
  readonly settled: Settled;
  private readonly simulation = new Simulation({ journal: false });
  private readonly shapes: Shapes;
  private readonly memos = new Map<string, TraceMemo>();
  private readonly bySwitchedOff = new Map<string, Settled>();

  constructor(compiled: Compiled) {
    this.compiled = compiled;
    this.shapes = shapesOf(compiled);
    const situation = { compiled, state: this.simulation.restart(compiled.network) };
    this.settled = { situation, answers: answersOf(situation.state), memos: this.memos };
  }

  /** With these links down besides. Exactly what a network that starts so would settle to. */
  without(downs: ReadonlySet<string>): Settled {
    const off = this.compiled.network.links.filter(({ name, up }) => up && downs.has(name));
    if (off.length === 0) return this.settled;
    const key = off.map(({ name }) => name).join('\n');
    const known = this.bySwitchedOff.get(key);
    if (known) return known;
    const links = this.compiled.network.links.map((link) =>
      link.up && downs.has(link.name) ? { ...link, up: false } : link,
    );
    const compiled = { ...this.compiled, network: { ...this.compiled.network, links } };
    const state = this.simulation.restart(compiled.network);
    const settled = {
      situation: { compiled, state },
      answers: answersOf(state),
      memos: this.memos,
    };
    this.bySwitchedOff.set(key, settled);
    return settled;
  }

  /** What becomes of the links when this compiles with a failure more. */
  downsOf(after: Compiled): Downs {
    const shapes = shapesOf(after);
    if (shapes.rest !== this.shapes.rest || shapes.links.size !== this.shapes.links.size) return null;
    const downs = new Set<string>();
    for (const [name, shape] of shapes.links) {
      if (shape === this.shapes.links.get(name)) continue;
      if (shape !== this.shapes.downLinks.get(name)) return null;
      downs.add(name);
    }
    return downs;
  }

  /** Whether it has the wires and links of the other, as far as it has any: none runs another way, none is new. */
  isPartOf(other: Foundation): boolean {
    const { wires, sessions, links } = this.shapes;
    const within = (mine: ReadonlyMap<string, string>, all: ReadonlyMap<string, string>) =>
      [...mine].every(([name, shape]) => all.get(name) === shape);
    const { network } = other.compiled;
    const names = new Set(network.links.map(({ name }) => name));
    return (
      within(wires, other.shapes.wires) &&
      within(sessions, other.shapes.sessions) &&
      [...links.keys()].every((name) => names.has(name))
    );
  }
}

interface Shapes {
  readonly links: ReadonlyMap<string, string>;
  /** As they would be if they were down. */
  readonly downLinks: ReadonlyMap<string, string>;
  readonly wires: ReadonlyMap<string, string>;
  readonly sessions: ReadonlyMap<string, string>;
  readonly rest: string;
}

function shapesOf(compiled: Compiled): Shapes {
  const { links, ...network } = compiled.network;
  const entries = <Value>(map: ReadonlyMap<string, Value>) =>
    new Map([...map].map(([name, value]) => [name, text(value)]));
  const wires = entries(compiled.wires);
  const sessions = entries(compiled.sessions);
  return {
    links: new Map(links.map((link) => [link.name, text(link)])),
    downLinks: new Map(links.map((link) => [link.name, text({ ...link, up: false })])),
    wires,
    sessions,
    rest: text([
      network,
      [...wires],
      [...sessions],
      [...compiled.stations],
      [...compiled.endpoints],
      compiled.delegated,
    ]),
  };
}

const text = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (inner instanceof Set ? [...inner] : inner));

export const compiledWith = (
  whole: TopologyDocument,
  catalogue: Catalogue,
  failures: readonly Failure[],
): Compiled => compile(whole, catalogue, failedParts(failing(whole, failures)));

export const failing = (whole: TopologyDocument, failures: readonly Failure[]): TopologyDocument => ({
  ...whole,
  failures: Object.fromEntries(failures.map((failure) => [failure.id, failure])),
});
