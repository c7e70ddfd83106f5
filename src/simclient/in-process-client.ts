/** The engine without a worker, for tests and for Node. Answers come in a later task, as they do from a worker. */
import type { TopologyDocument } from '#model/document.ts';
import type { RouterTables } from '#sim/report/router-tables.ts';
import { answer, catalogueFor } from './answer.ts';
import type { EngineStatus, SimulationClient } from './client.ts';

export function createInProcessClient(): SimulationClient {
  const listeners = new Set<(status: EngineStatus) => void>();
  let newest: object | null = null;
  const emit = (status: EngineStatus) => {
    for (const listener of listeners) listener(status);
  };

  const run = async (document: TopologyDocument, revision: number) => {
    const mine = { revision };
    newest = mine;
    emit({ state: 'working', revision });
    const status = await outcome(document, revision);
    if (newest === mine) emit(status);
  };

  return {
    simulate: (document, revision) => void run(document, revision),
    stop: () => {
      newest = null;
    },
    retry: (document, revision) => void run(document, revision),
    async tables(document, revision, node): Promise<RouterTables | null> {
      const found = answer({ type: 'tables', document, revision, node }, await catalogueFor(document));
      return found.type === 'tables' ? found.tables : null;
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

async function outcome(document: TopologyDocument, revision: number): Promise<EngineStatus> {
  try {
    const found = answer({ type: 'simulate', document, revision }, await catalogueFor(document));
    if (found.type !== 'simulate') throw new Error('Broken promise: a question got the answer of another');
    return { state: 'done', revision, report: found.report };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { state: 'failed', revision, message: `The simulation stopped. ${message}`, canRetry: true };
  }
}
