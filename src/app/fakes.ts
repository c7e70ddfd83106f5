import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { simulate } from '#sim/simulate.ts';
import type { EngineStatus, SimulationClient } from '#simclient/client.ts';
import type { DocumentLibrary } from '#storage/document-library.ts';

const heard = new Set<(s: EngineStatus) => void>();
export const fakeClient: SimulationClient = {
  simulate(document, revision) {
    setTimeout(() => {
      try {
        const report = simulate(document, baseCatalogue as never);
        for (const h of heard) h({ state: 'done', revision, report });
      } catch (e) {
        console.error(e);
        for (const h of heard) h({ state: 'failed', revision, message: String(e), canRetry: true });
      }
    }, 5);
  },
  retry(d, r) {
    this.simulate(d, r);
  },
  tables: async () => null,
  onStatus(l) {
    heard.add(l);
    return () => heard.delete(l);
  },
  dispose() {},
};

const saved = { saved: { state: 'saved', at: Date.now() }, writable: true } as const;
let n = 0;
export const fakeLibrary = {
  place: 'memory',
  list: async () => [],
  create: async (document: unknown) => ({ key: `k${++n}`, document, writable: true, dropped: null }),
  load: async () => {
    throw new Error();
  },
  append: async () => ({ state: 'saved', at: Date.now() }),
  retry: async () => ({ state: 'saved', at: Date.now() }),
  takeOver: async () => {
    throw new Error();
  },
  release: async () => {},
  remove: async () => {
    throw new Error();
  },
  listBin: async () => [],
  restore: async () => {
    throw new Error();
  },
  onStateChange: () => () => {},
  stateOf: () => saved,
  close: async () => {},
} as unknown as DocumentLibrary;
