/** What is said between the page and the engine's worker. Every message carries the run it belongs to. */
import type { TopologyDocument } from '#model/document.ts';
import type { FlowId, NodeId } from '#model/ids.ts';
import type { Comparison } from '#sim/report/comparison.ts';
import type { Report } from '#sim/report/report.ts';
import type { RouterTables } from '#sim/report/router-tables.ts';
import type { Timeline } from '#sim/report/timeline.ts';
import type { FlowWhy } from '#sim/report/why.ts';
import type { Difference } from './difference.ts';
import type { Found } from './told-report.ts';

export type Question = SimulateQuestion | OnDemand;

export interface SimulateQuestion {
  readonly type: 'simulate';
  readonly document: TopologyDocument;
  readonly revision: number;
}

/** What is asked when somebody looks at it, and not with every change. */
export type OnDemand = {
  readonly [Type in keyof Asked]: {
    readonly type: Type;
    readonly document: TopologyDocument;
    readonly revision: number;
    readonly about: Asked[Type]['about'];
  };
}[keyof Asked];

export type OnDemandType = keyof Asked;

/** What a question is about, besides the design, and what answers it. */
export interface Asked {
  /** The RIB, FIB and sessions of one device; null for one that keeps none. */
  readonly tables: { readonly about: NodeId; readonly answer: RouterTables | null };
  /** The five questions at every hop of one flow; null when there is no such flow. */
  readonly why: { readonly about: FlowId; readonly answer: FlowWhy | null };
  /** What the control plane did, from a moment of the story on. */
  readonly timeline: { readonly about: number; readonly answer: Timeline };
  /** Of a design that is looked at and not open: a picture in a gallery. */
  readonly report: { readonly about: null; readonly answer: Report };
  /** What differs from an earlier or other design. */
  readonly compare: { readonly about: TopologyDocument; readonly answer: Comparison };
}

export type OnDemandAnswer = {
  readonly [Type in keyof Asked]: { readonly type: Type; readonly found: Asked[Type]['answer'] };
}[keyof Asked];

export type Answer = SimulateAnswer | OnDemandAnswer;

export interface SimulateAnswer extends Found {
  readonly type: 'simulate';
  readonly revision: number;
}

/** An answer on its way: of a report only what is other than in the last one that this worker sent. */
export type SentAnswer =
  | { readonly type: 'simulate'; readonly revision: number; readonly found: Difference }
  | OnDemandAnswer;

export type ToWorker = { readonly run: number; readonly question: Question };

export type FromWorker =
  /** A sign of life, and what is being done, to follow "while": `routes settle and packets are traced`. */
  | { readonly run: number; readonly type: 'working'; readonly doing: string }
  | { readonly run: number; readonly type: 'answer'; readonly answer: SentAnswer }
  | {
      readonly run: number;
      readonly type: 'failed';
      readonly message: string;
      readonly lastEvent: string | null;
    };
