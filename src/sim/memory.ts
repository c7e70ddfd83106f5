/**
 * What an engine keeps from one design to the next, so that an edit costs what it changes. No answer depends on it: each is
 * the same, byte for byte, as that of an engine that has just started. So nothing is kept that a network went through, and
 * a session that a prefix limit once shut down is not remembered (ER-136); only what holds for ever is.
 */
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import { compile } from './compile/compile.ts';
import type { FailedParts } from './compile/failed-parts.ts';
import { Simulation } from './control-plane/simulation.ts';
import { keepAlike } from './keep-alike.ts';
import type { Network } from './network/network.ts';
import type { RoutingState } from './network/routing-state.ts';
import type { Traced } from './report/flow-report.ts';
import type { Report } from './report/report.ts';
import type { Situation } from './trace/situation.ts';

export class Memory {
  /** With and without the failures of the design. */
  readonly live = new Settler();
  readonly whole = new Settler();
  /** The last answer. */
  last: {
    readonly document: TopologyDocument;
    readonly catalogue: Catalogue;
    readonly report: Report;
  } | null = null;
  /** The last design without its failures, and what its flows did. */
  before: Before | null = null;

  /** The same design, made of the last one where nothing has changed. */
  recognise(document: TopologyDocument): TopologyDocument {
    return keepAlike(this.last?.document, document);
  }
}

export interface Before {
  readonly document: TopologyDocument;
  readonly catalogue: Catalogue;
  readonly situation: Situation;
  readonly traced: readonly Traced[];
}

/** Whether all that a report is made of is the same; both documents come from one memory. */
export function sameDesign(
  a: TopologyDocument,
  b: TopologyDocument,
  except: readonly (keyof TopologyDocument)[],
): boolean {
  return (Object.keys(a) as (keyof TopologyDocument)[]).every(
    (part) => except.includes(part) || a[part] === b[part],
  );
}

/** How many numbers for things that are gone it keeps before it begins anew. */
const SPARE = 20_000;

/** Settles one network after another. */
export class Settler {
  private simulation: Simulation | null = null;
  private most = 0;
  private last: { readonly network: Network; readonly state: RoutingState } | null = null;

  settle(document: TopologyDocument, catalogue: Catalogue, failed: FailedParts): Situation {
    const compiled = compile(document, catalogue, failed);
    const network = keepAlike(this.last?.network, compiled.network);
    if (network !== this.last?.network) this.last = { network, state: this.restart(network) };
    return { compiled: { ...compiled, network }, state: this.last.state };
  }

  private restart(network: Network): RoutingState {
    if (this.simulation && this.simulation.numbered < this.most) return this.simulation.restart(network);
    this.simulation = new Simulation({ journal: false });
    const state = this.simulation.restart(network);
    this.most = 2 * this.simulation.numbered + SPARE;
    return state;
  }
}
