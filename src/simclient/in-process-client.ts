/** The engine without a worker, for tests and for Node. Answers come in a later task, as they do from a worker. */
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import { Memory } from '#sim/memory.ts';
import { answer, catalogueFor } from './answer.ts';
import type { EngineStatus, SimulationClient } from './client.ts';
import type { Asked, OnDemand, OnDemandAnswer, OnDemandType } from './messages.ts';
import { ToldReport } from './told-report.ts';

export function createInProcessClient(): SimulationClient {
  const listeners = new Set<(status: EngineStatus) => void>();
  let newest: object | null = null;
  const memory = new Memory();
  const [engine, page] = [new ToldReport(), new ToldReport()];
  const emit = (status: EngineStatus) => {
    for (const listener of listeners) listener(status);
  };

  const run = async (document: TopologyDocument, revision: number) => {
    const mine = { revision };
    newest = mine;
    emit({ state: 'working', revision });
    const status = await outcome(document, revision, memory);
    if (newest !== mine) return;
    if (status.state !== 'done') return emit(status);
    const { report, findings } = status;
    emit({ state: 'done', revision, ...page.hear(engine.tell({ report, findings })) });
  };

  return {
    simulate: (document, revision) => void run(document, revision),
    stop: () => {
      newest = null;
    },
    retry: (document, revision) => void run(document, revision),
    async ask<Type extends OnDemandType>(
      type: Type,
      document: TopologyDocument,
      revision: number,
      about: Asked[Type]['about'],
    ) {
      const question = { type, document, revision, about } as OnDemand;
      const { found } = (await answer(question, await catalogueFor(question), memory)) as OnDemandAnswer;
      return found as Asked[Type]['answer'];
    },
    onStatus(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      newest = null;
      listeners.clear();
    },
  };
}

async function outcome(document: TopologyDocument, revision: number, memory: Memory): Promise<EngineStatus> {
  try {
    const question = { type: 'simulate', document, revision } as const;
    const found = await answer(question, await catalogueFor(question), memory);
    if (found.type !== 'simulate') throw new Error('Broken promise: a question got the answer of another');
    return { state: 'done', revision, report: found.report, findings: found.findings };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { state: 'failed', revision, message: t`The simulation stopped. ${message}`, canRetry: true };
  }
}
