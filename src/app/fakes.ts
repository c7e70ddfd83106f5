import type { SimulationClient } from '#simclient/client.ts';
import type { DocumentLibrary } from '#storage/document-library.ts';

export const fakeClient: SimulationClient = {
  simulate() {},
  retry() {},
  tables: async () => null,
  onStatus: () => () => {},
  dispose() {},
};

const saved = { saved: { state: 'saved', at: Date.now() }, writable: true } as const;
let n = 0;
export const fakeLibrary = {
  place: 'memory',
  list: async () => [],
  create: async (document) => ({ key: `k${++n}`, document, writable: true, dropped: null }),
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
} as DocumentLibrary;
