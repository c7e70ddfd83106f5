/**
 * Why a packet goes the way it goes: at every hop the same five questions, each with its answer in a sentence and the
 * field of the design that decides it. Asked for on demand, since it is many times the size of a report.
 *
 * @source quality, E2.3; ER-155, ER-160, ER-180
 */
import type { ElementId, FlowId, LinkId, NodeId } from '#model/ids.ts';

export interface FlowWhy {
  readonly flow: FlowId;
  /** By the index of the hop in the report's path. */
  readonly forward: readonly HopWhy[];
  readonly return: readonly HopWhy[];
}

export interface HopWhy {
  /** Where am I? */
  readonly where: WhyAnswer;
  /** Which rule chose this next hop? */
  readonly chosen: WhyAnswer & {
    /** The rule by name: `local preference`, `longest prefix`, `the only way`. */
    readonly rule: string;
  };
  /** Which candidates lost, and at which test? */
  readonly lost: WhyAnswer & { readonly candidates: readonly Candidate[] };
  /** What changed in the packet? */
  readonly changed: WhyAnswer & { readonly changes: readonly string[] };
  /** Who is responsible here? */
  readonly responsible: WhyAnswer;
}

export interface WhyAnswer {
  readonly text: string;
  /** What decides it; null where no field of a design does. */
  readonly field: FieldRef | null;
}

/** A field of the document: `{ element: 'er-peering', path: 'importRules.0.setLocalPreference' }`. */
export interface FieldRef {
  readonly element: ElementId;
  readonly path: string;
}

/** A way that was possible and was not taken. */
export interface Candidate {
  /** `over CE2`, `0.0.0.0/0 over FW-I`. */
  readonly what: string;
  /** Its attributes, in words. */
  readonly detail: string;
  /** The names of the places it leads to; none where it ends here. */
  readonly over: readonly string[];
  readonly lostBy: 'prefix-length' | 'distance' | 'best-path';
  /** The test it lost at, in words: `local preference`. */
  readonly test: string;
  readonly winning: string;
  readonly losing: string;
  /** The smallest change that would make it win, in words. */
  readonly change: string | null;
  /** The same as a change of the design, where one can make it. */
  readonly whatIf: WhatIf | null;
  /** Why no change of the design is offered, in one sentence; null where one is. */
  readonly noWhatIf: string | null;
}

/** Fields of the design that together make another way win. */
export interface WhatIf {
  readonly label: string;
  readonly changes: readonly FieldChange[];
}

export type FieldChange =
  | {
      readonly type: 'node';
      readonly element: NodeId;
      readonly fields: Readonly<Record<string, unknown>>;
    }
  | {
      readonly type: 'link';
      readonly element: LinkId;
      readonly fields: Readonly<Record<string, unknown>>;
    };
