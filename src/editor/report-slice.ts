/**
 * The newest report, and the engine behind it. Every change that can change an answer asks again by itself; a report
 * about anything but the last question is dropped.
 */
import type { StateCreator } from 'zustand/vanilla';
import { diffDocuments } from '#model/format/document-diff.ts';
import type { EngineStatus, SimulationClient } from '#simclient/client.ts';
import { changesAnswers } from './document-change.ts';
import type { EditorState, ReportSlice } from './editor-state.ts';
import { stepIn } from './selection-slice.ts';

export const reportSlice =
  (client: SimulationClient): StateCreator<EditorState, [], [], ReportSlice> =>
  (set, get, store) => {
    /** The revision of the last question. Later ones differ from it in nothing the engine looks at. */
    let asked = 0;

    const ask = () => {
      const { document, revision } = get();
      asked = revision;
      client.simulate(document, revision);
    };

    const hear = (status: EngineStatus) => {
      if (status.state !== 'idle' && status.revision !== asked) return;
      set((state) => afterStatus(state, status));
    };

    store.subscribe((now, before) => {
      if (now.documentKey !== before.documentKey) {
        set({ report: null, findings: [], reportRevision: NO_REPORT });
        ask();
      } else if (now.document !== before.document) {
        if (changesAnswers(diffDocuments(before.document, now.document))) ask();
        else if (before.reportRevision === before.revision) set({ reportRevision: now.revision });
      }
    });
    client.onStatus(hear);

    return {
      report: null,
      findings: [],
      reportRevision: NO_REPORT,
      engine: { state: 'idle', message: null, canRetry: false },
      retrySimulation() {
        const { document, revision } = get();
        asked = revision;
        client.retry(document, revision);
      },
      stopSimulation: () => client.stop(),
      tablesOf(node) {
        const { document, revision } = get();
        return client.ask('tables', document, revision, node);
      },
      whyOf(flow) {
        const { document, revision } = get();
        return client.ask('why', document, revision, flow);
      },
      timelineOf(first = 0) {
        const { document, revision } = get();
        return client.ask('timeline', document, revision, first);
      },
      reportOf(design) {
        return client.ask('report', design, get().revision, null);
      },
      compare(before, after) {
        return client.ask('compare', after, get().revision, before);
      },
    };
  };

const NO_REPORT = -1;

function afterStatus(
  state: EditorState,
  status: EngineStatus,
): Partial<ReportSlice> & Pick<EditorState, 'selectedStep'> {
  const { selectedStep } = state;
  switch (status.state) {
    case 'idle':
      return { selectedStep, engine: { state: 'idle', message: null, canRetry: false } };
    case 'working':
      return { selectedStep, engine: { state: 'working', message: null, canRetry: false } };
    case 'slow':
      return { selectedStep, engine: { state: 'slow', message: null, canRetry: false } };
    case 'done':
      return {
        report: status.report,
        findings: status.findings,
        reportRevision: state.revision,
        engine: { state: 'idle', message: null, canRetry: false },
        selectedStep: stepIn(status.report, state.selectedFlow, selectedStep),
      };
    case 'failed':
      return {
        selectedStep,
        engine: { state: 'failed', message: status.message, canRetry: status.canRetry },
      };
  }
}
