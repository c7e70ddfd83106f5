/**
 * One design under many failures. Each answer is the one `simulate` gives for that failure alone, flow by flow and byte
 * for byte; all that a failure leaves alone is shared.
 */
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Failure } from '#model/failure.ts';
import type { Flow } from '#model/flow.ts';
import type { FailureId, FlowId } from '#model/ids.ts';
import type { Compiled } from '#sim/compile/compiled.ts';
import { type FailedParts, failedParts } from '#sim/compile/failed-parts.ts';
import { NO_IMPAIRMENTS } from '#sim/compile/impairments.ts';
import { conclude, recovered, withSignIn } from '#sim/conclude.ts';
import { recoveryOf, shareHit } from '#sim/recovery/recovery.ts';
import { type Traced, traceFlow } from '#sim/report/flow-report.ts';
import type { Report } from '#sim/report/report.ts';
import { allOf, areNone, type Downs } from './downs.ts';
import type { Failable } from './failable.ts';
import {
  compiledWith,
  Foundation,
  failing,
  foundationsToKeep,
  newSimulations,
  type Simulations,
} from './foundation.ts';
import { Recent } from './recent.ts';
import type { Settled } from './settled.ts';

export type Outcome = Pick<Report, 'flows' | 'loads'>;

interface Single {
  readonly parts: FailedParts;
  /** By flow: whether its paths in good order go over what fails. */
  readonly hits: readonly boolean[];
  /** Null: it changes more than what is switched off. */
  readonly downs: Downs | null;
  /** Where `downs` is null. */
  readonly foundation: Foundation | null;
  /** Whether another failure on top of this one switches off what it switches off alone. Asked of pairs only. */
  readonly carries: () => boolean;
}

export class Scenarios {
  /** The design in good order: failures that are switched on are another question. */
  readonly whole: TopologyDocument;
  readonly baseline: Outcome;
  private readonly catalogue: Catalogue;
  private readonly flows: readonly Flow[];
  private readonly ground: Foundation;
  private readonly tracedBefore: readonly Traced[];
  /** Settles what several failures change together, which is wanted once. */
  private readonly spare = newSimulations();
  private readonly singles: Recent<Single>;
  /** The last that change more than what is switched off. */
  private deep: readonly Foundation[] = [];
  private readonly numbers = new Map<Traced, number>();
  private readonly concluded = new Map<string, Outcome>();

  constructor(document: TopologyDocument, catalogue: Catalogue) {
    this.whole = { ...document, failures: {} };
    this.catalogue = catalogue;
    this.flows = Object.keys(document.flows)
      .sort()
      .map((id) => document.flows[id as FlowId] as Flow);
    this.ground = new Foundation(compiledWith(this.whole, catalogue, []));
    this.singles = new Recent(foundationsToKeep(this.ground.compiled));
    this.tracedBefore = this.trace(this.ground, this.ground.settled, new Set());
    this.baseline = conclude(this.flows, this.tracedBefore);
  }

  run(failed: readonly Failable[]): Outcome {
    if (failed.length === 0) return this.baseline;
    const singles = failed.map((each) => this.single(each));
    const { foundation, settled } = this.settled(failed, singles);
    const parts = together(singles.map((single) => single.parts));
    const traced = this.trace(foundation, settled, parts.nodes);
    const { flows, loads } = this.conclude(traced);
    const hits = flows.map((_, index) => singles.some((single) => single.hits[index]));
    // Who is not touched loses no time, whichever sessions are gone.
    const gone = hits.includes(true) ? settled.lostSince(this.ground.settled) : [];
    const untouched = recoveryOf([], parts, [], true);
    return {
      flows: flows.map((report, index) => {
        const [then, now] = [this.tracedBefore[index] as Traced, traced[index] as Traced];
        const recovery = hits[index]
          ? recovered(this.whole, parts, gone, then, now)
          : withSignIn(this.whole, untouched, then, now);
        return { ...report, recovery };
      }),
      loads,
    };
  }

  /** Where the same paths are taken, the same loads are carried. */
  private conclude(traced: readonly Traced[]): Outcome {
    const key = traced.map((each) => this.numberOf(each)).join();
    const known = this.concluded.get(key) ?? conclude(this.flows, traced);
    this.concluded.set(key, known);
    return known;
  }

  private numberOf(traced: Traced): number {
    const number = this.numbers.get(traced) ?? this.numbers.size;
    this.numbers.set(traced, number);
    return number;
  }

  /** The network with these failures, settled, and what it stands on. */
  private settled(failed: readonly Failable[], singles: readonly Single[]): SettledOn {
    const downs = allOf(singles.flatMap((single) => single.downs ?? []));
    const deep = singles.filter(({ foundation }) => foundation !== null);
    const [only, ...others] = deep;
    if (!only) return { foundation: this.ground, settled: this.ground.without(downs) };
    if (others.length === 0 && only.foundation && (areNone(downs) || only.carries()))
      return { foundation: only.foundation, settled: only.foundation.without(downs) };
    const compiled = compiledWith(this.whole, this.catalogue, failed.map(failureOf));
    const foundation = this.deepOn(compiled, this.spare);
    return { foundation, settled: foundation.settled };
  }

  private single(failable: Failable): Single {
    return this.singles.get(failable.key, () => {
      const failure = failureOf(failable);
      const parts = failedParts(failing(this.whole, [failure]));
      const compiled = compiledWith(this.whole, this.catalogue, [failure]);
      const downs = this.ground.downsOf(compiled);
      const foundation = downs ? null : this.deepOn(compiled, null);
      let isPart: boolean | null = null;
      const carries = () => {
        isPart ??= foundation?.isPartOf(this.ground) ?? false;
        return isPart;
      };
      const hits = this.tracedBefore.map(({ forward, return: back }) =>
        [forward, back].some((path) => path !== null && shareHit(path, parts) > 0),
      );
      return { parts, hits, downs, foundation, carries };
    });
  }

  /**
   * @param spare - Settles it, where it is wanted once. Left out, it is kept for others that compile to the same: a circuit
   *   and the place that all of it is in.
   */
  private deepOn(compiled: Compiled, spare: Simulations | null): Foundation {
    const known = this.deep.find((one) => one.isFor(compiled));
    if (known) return known;
    const foundation = new Foundation(compiled, [this.ground, ...this.deep], spare ?? undefined);
    if (!spare) this.deep = [foundation, ...this.deep].slice(0, DEEP_TO_KEEP);
    return foundation;
  }

  private trace(foundation: Foundation, settled: Settled, failed: FailedParts['nodes']): readonly Traced[] {
    const traced = this.flows.map((flow) =>
      foundation.trace(settled, flow.id, failed, (situation, parts) =>
        traceFlow(this.whole, situation, flow, parts),
      ),
    );
    settled.letGo();
    return traced;
  }
}

/** Each is compared with whatever is new. */
const DEEP_TO_KEEP = 12;

interface SettledOn {
  readonly foundation: Foundation;
  readonly settled: Settled;
}

/** Whole failures, of which none is silent and none ends. */
function together(parts: readonly FailedParts[]): FailedParts {
  const [first, ...others] = parts as readonly [FailedParts, ...FailedParts[]];
  if (others.length === 0) return first;
  const all = <Part>(of: (one: FailedParts) => Iterable<Part>) => parts.flatMap((one) => [...of(one)]);
  return {
    nodes: new Set(all(({ nodes }) => nodes)),
    links: new Set(all(({ links }) => links)),
    halves: new Set(all(({ halves }) => halves)),
    silent: new Map(all(({ silent }) => silent)),
    ids: all(({ ids }) => ids).sort(),
    impaired: NO_IMPAIRMENTS,
  };
}

export const failureOf = ({ key, target }: Failable): Failure => ({
  id: key as FailureId,
  of: target,
  silent: false,
});
