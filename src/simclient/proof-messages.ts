/** What is said between the page and the worker that runs a design under many failures. */
import type { TopologyDocument } from '#model/document.ts';
import type { FlowId } from '#model/ids.ts';
import type { CutSets, SinglePoint } from '#verify/cut-sets.ts';
import type { Failable } from '#verify/failable.ts';
import type { SweptScenario } from '#verify/sweep.ts';
import type { IntentVerdict } from '#verify/verify-intents.ts';

export type ProofQuestion =
  | { readonly type: 'intents'; readonly document: TopologyDocument }
  | { readonly type: 'sweep'; readonly document: TopologyDocument; readonly depth: 'single' | 'double' };

export interface SweepSummary {
  readonly cutSets: readonly CutSets[];
  readonly singlePoints: readonly SinglePoint[];
  readonly score: number | null;
  readonly scoreFormula: string;
}

export type ProofMessage =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'verdicts'; readonly verdicts: readonly IntentVerdict[] }
  | { readonly type: 'elements'; readonly elements: readonly Failable[]; readonly flows: readonly FlowId[] }
  /** Those that came since the last, and what follows from all so far. */
  | {
      readonly type: 'swept';
      readonly scenarios: readonly SweptScenario[];
      readonly summary: SweepSummary;
      readonly done: number;
      readonly total: number;
    }
  | { readonly type: 'finished' }
  | { readonly type: 'failed'; readonly message: string };

export interface ToProver {
  readonly run: number;
  readonly question: ProofQuestion;
}

export interface FromProver {
  readonly run: number;
  readonly message: ProofMessage;
}
