/**
 * One design under many failures. Each answer is the one `simulate` gives for that failure alone, flow by flow and byte
 * for byte; all that a failure leaves alone is shared.
 */
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Failure } from '#model/failure.ts';
import type { Flow } from '#model/flow.ts';
import type { FailureId, FlowId, NodeId } from '#model/ids.ts';
import { type FailedParts, failedParts } from '#sim/compile/failed-parts.ts';
import { NO_IMPAIRMENTS } from '#sim/compile/impairments.ts';
import { conclude, recovered } from '#sim/conclude.ts';
import { type Traced, traceFlow } from '#sim/report/flow-report.ts';
import type { Report } from '#sim/report/report.ts';
import type { Situation } from '#sim/trace/situation.ts';
import type { Failable } from './failable.ts';
import { compiledWith, type Downs, Foundation, failing, foundationsToKeep } from './foundation.ts';
import { Recent } from './recent.ts';
import type { Settled } from './settled.ts';

export type Outcome = Pick<Report, 'flows' | 'loads'>;

interface Single {
  readonly downs: Downs;
  /** Where `downs` is null. */
  readonly foundation: Foundation | null;
  /** Whether another failure on top of this one takes down the links that it takes down alone. Asked of pairs only. */
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
  private readonly singles: Recent<Single>;
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
    this.tracedBefore = this.trace(this.ground.settled, this.whole);
    this.baseline = conclude(this.flows, this.tracedBefore);
  }

  run(failed: readonly Failable[]): Outcome {
    if (failed.length === 0) return this.baseline;
    const document = failing(this.whole, failed.map(failureOf));
    const settled = this.settled(failed);
    const parts = failedParts(document);
    const traced = this.trace(settled, document);
    const { flows, loads } = this.conclude(traced);
    const { situation } = settled;
    const before = this.ground.settled.situation;
    return {
      flows: flows.map((report, index) => {
        const then = { traced: this.tracedBefore[index] as Traced, situation: before };
        const now = { traced: traced[index] as Traced, situation };
        return { ...report, recovery: recovered(document, parts, then, now) };
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

  /** The network with these failures, settled. */
  settled(failed: readonly Failable[]): Settled {
    const singles = failed.map((each) => this.single(each));
    const downs = new Set(singles.flatMap((single) => [...(single.downs ?? [])]));
    const deep = singles.filter(({ foundation }) => foundation !== null);
    const [only, ...others] = deep;
    if (!only) return this.ground.without(downs);
    if (others.length === 0 && only.foundation && (downs.size === 0 || only.carries()))
      return only.foundation.without(downs);
    return new Foundation(compiledWith(this.whole, this.catalogue, failed.map(failureOf))).settled;
  }

  private single(failable: Failable): Single {
    return this.singles.get(failable.key, () => {
      const compiled = compiledWith(this.whole, this.catalogue, [failureOf(failable)]);
      const downs = this.ground.downsOf(compiled);
      const foundation = downs ? null : new Foundation(compiled);
      let isPart: boolean | null = null;
      const carries = () => {
        isPart ??= foundation?.isPartOf(this.ground) ?? false;
        return isPart;
      };
      return { downs, foundation, carries };
    });
  }

  private trace(settled: Settled, document: TopologyDocument): readonly Traced[] {
    const failed = failedParts(document);
    const traced = settled.traced(this.flows, (flow, situation) =>
      traceFlow(this.whole, situation, flow, NOTHING_FAILED),
    );
    let whole: Situation | null = null;
    return this.flows.map((flow) => {
      const known = traced.get(flow.id) as Traced;
      // Nothing leaves a machine that has failed, whatever the routes.
      if (failed.nodes.has(flow.from.node)) return traceFlow(document, settled.situation, flow, failed);
      if (!mayBeMissed(known, failed)) return known;
      whole ??= settled.whole;
      return traceFlow(document, whole, flow, failed);
    });
  }
}

/** Nor does a machine that has failed take delivery, though the way there be as it was; and where it ends instead, that is why. */
const mayBeMissed = ({ forward, deliveredTo }: Traced, { nodes }: FailedParts): boolean => {
  if (nodes.size === 0) return false;
  const isGone = (node: NodeId | null) => node !== null && nodes.has(node);
  return (
    isGone(deliveredTo) ||
    (forward?.hops ?? []).some(
      ({ place, end }) => isGone(place.node) || end?.outcome === 'no-route' || end?.reason === 'no-endpoint',
    )
  );
};

const NOTHING_FAILED = {
  nodes: new Set<never>(),
  links: new Set<never>(),
  halves: new Set<never>(),
  silent: new Map<never, never>(),
  ids: [],
  impaired: NO_IMPAIRMENTS,
};

export const failureOf = ({ key, target }: Failable): Failure => ({
  id: key as FailureId,
  of: target,
  silent: false,
});
