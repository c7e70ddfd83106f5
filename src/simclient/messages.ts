/** What is said between the page and the engine's worker. Every message carries the run it belongs to. */
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { Report } from '#sim/report/report.ts';
import type { RouterTables } from '#sim/report/router-tables.ts';

export type Question =
  | { readonly type: 'simulate'; readonly document: TopologyDocument; readonly revision: number }
  | {
      readonly type: 'tables';
      readonly document: TopologyDocument;
      readonly revision: number;
      readonly node: NodeId;
    };

export type Answer =
  | { readonly type: 'simulate'; readonly revision: number; readonly report: Report }
  | {
      readonly type: 'tables';
      readonly revision: number;
      readonly node: NodeId;
      readonly tables: RouterTables | null;
    };

export type ToWorker = { readonly run: number; readonly question: Question };

export type FromWorker =
  /** A sign of life, and what is being done, to follow "while": `routes settle and packets are traced`. */
  | { readonly run: number; readonly type: 'working'; readonly doing: string }
  | { readonly run: number; readonly type: 'answer'; readonly answer: Answer }
  | {
      readonly run: number;
      readonly type: 'failed';
      readonly message: string;
      readonly lastEvent: string | null;
    };
