/**
 * What many runs of the engine say: the verdict on each intent, after every edit by itself, and the sweep over all
 * failures, when asked. Neither is kept with the design.
 */
import type { StateCreator } from 'zustand/vanilla';
import type { TopologyDocument } from '#model/document.ts';
import type { ProofClient } from '#simclient/proof-client.ts';
import type { EditorState, ProofSlice, SweepState } from './editor-state.ts';

/** `intents` and `sweep` each have a worker, so that an edit does not end a sweep. */
export interface Provers {
  readonly intents: ProofClient;
  readonly sweep: ProofClient;
}

export const proofSlice =
  (provers: Provers): StateCreator<EditorState, [], [], ProofSlice> =>
  (set, get, store) => {
    /** What the last question was about. */
    let asked: TopologyDocument | null = null;
    const check = () => {
      const { document } = get();
      asked = document;
      if (Object.keys(document.intents).length === 0) {
        provers.intents.stop();
        set({ proof: NOTHING_ASKED });
        return;
      }
      set(({ proof }) => ({ proof: { ...proof, state: 'working', done: 0, total: 0, message: null } }));
      provers.intents.ask({ type: 'intents', document }, (said) => {
        if (said.type === 'progress')
          set(({ proof }) => ({ proof: { ...proof, done: said.done, total: said.total } }));
        if (said.type === 'verdicts')
          set({ proof: { ...NOTHING_ASKED, verdicts: said.verdicts, of: document } });
        if (said.type === 'failed')
          set(({ proof }) => ({ proof: { ...proof, state: 'failed', message: said.message } }));
      });
    };

    // After the report, so that the paths of an edit are drawn first.
    store.subscribe((now, before) => {
      if (now.documentKey !== before.documentKey) {
        provers.intents.stop();
        provers.sweep.stop();
        asked = null;
        set({ proof: NOTHING_ASKED, sweep: null });
      }
      if (now.report === null) return;
      const mayAsk = now.report !== before.report || now.document.intents !== before.document.intents;
      if (mayAsk && !(asked && sameQuestion(asked, now.document))) check();
    });

    const progress = (fields: Partial<SweepState>) =>
      set(({ sweep }) => ({ sweep: sweep && { ...sweep, ...fields } }));

    return {
      proof: NOTHING_ASKED,
      sweep: null,
      stopChecking() {
        provers.intents.stop();
        set(({ proof }) => ({ proof: { ...proof, state: 'stopped' } }));
      },
      checkIntents: check,
      runSweep(depth) {
        const { document } = get();
        set({ sweep: { ...NO_SWEEP, state: 'working', depth, of: document } });
        provers.sweep.ask({ type: 'sweep', document, depth }, (said) => {
          if (said.type === 'elements') progress({ elements: said.elements, flows: said.flows });
          if (said.type === 'swept') {
            const scenarios = [...(get().sweep?.scenarios ?? []), ...said.scenarios];
            progress({ scenarios, summary: said.summary, done: said.done, total: said.total });
          }
          if (said.type === 'finished') progress({ state: 'done' });
          if (said.type === 'failed') progress({ state: 'failed', message: said.message });
        });
      },
      stopSweep() {
        provers.sweep.stop();
        progress({ state: 'stopped' });
      },
    };
  };

/** Where things stand, what is accepted and which failures are switched on changes no verdict. */
const sameQuestion = (a: TopologyDocument, b: TopologyDocument): boolean =>
  (['nodes', 'links', 'zones', 'flows', 'routeFilters', 'settings', 'intents'] as const).every(
    (part) => a[part] === b[part],
  );

const NOTHING_ASKED: ProofSlice['proof'] = {
  state: 'idle',
  done: 0,
  total: 0,
  verdicts: [],
  of: null,
  message: null,
};

const NO_SWEEP: Omit<SweepState, 'state' | 'depth' | 'of'> = {
  done: 0,
  total: 0,
  elements: [],
  flows: [],
  scenarios: [],
  summary: null,
  message: null,
};
