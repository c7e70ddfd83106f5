/**
 * The client of the engine, as the editor sees it. Two make one: `worker-client.ts` for the page, `in-process-client.ts`
 * for tests and Node.
 */

import type { Finding } from '#checks/finding.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Report } from '#sim/report/report.ts';
import type { Asked, OnDemandType } from './messages.ts';

export interface SimulationClient {
  /** A newer call supersedes an older one, whose result never arrives. */
  simulate(document: TopologyDocument, revision: number): void;
  /** As `simulate`, and tries anew where the engine was given up after failing too often. */
  retry(document: TopologyDocument, revision: number): void;
  /** Gives up the simulation that runs. The next one starts as usual. */
  stop(): void;
  /** What is asked when somebody looks. Rejects when superseded or when the engine fails. */
  ask<Type extends OnDemandType>(
    type: Type,
    document: TopologyDocument,
    revision: number,
    about: Asked[Type]['about'],
  ): Promise<Asked[Type]['answer']>;
  onStatus(listener: (status: EngineStatus) => void): () => void;
  dispose(): void;
}

export type EngineStatus =
  | { readonly state: 'idle' }
  | { readonly state: 'working'; readonly revision: number }
  /** It has been at it for so long that the user should know, and may stop it. `doing` follows "while". */
  | { readonly state: 'slow'; readonly revision: number; readonly doing: string | null }
  | {
      readonly state: 'done';
      readonly revision: number;
      readonly report: Report;
      readonly findings: readonly Finding[];
    }
  /** The worker threw or hung and was replaced. Nothing of the document is lost; `message` says so in words. */
  | {
      readonly state: 'failed';
      readonly revision: number;
      readonly message: string;
      readonly canRetry: boolean;
    };
