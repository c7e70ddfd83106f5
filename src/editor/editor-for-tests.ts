/** An editor with an engine that answers when the test says so, and a library of its own. */
import type { Finding } from '#checks/finding.ts';
import { emptyDocument, type TopologyDocument } from '#model/document.ts';
import type { Report } from '#sim/report/report.ts';
import type { EngineStatus, SimulationClient } from '#simclient/client.ts';
import type { ProofClient } from '#simclient/proof-client.ts';
import type { DocumentLibrary, DocumentState } from '#storage/document-library.ts';
import { openLibrary } from '#storage/open-library.ts';
import type { TabChannel } from '#storage/tab-channel.ts';
import { createEditor, type EditorStore } from './create-editor.ts';
import type { Provers } from './proof-slice.ts';

export interface FakeEngine extends SimulationClient {
  /** Every question so far: `retry` counts as one. */
  readonly asked: readonly { readonly document: TopologyDocument; readonly revision: number }[];
  say(status: EngineStatus): void;
  answer(revision: number, report?: Report, findings?: readonly Finding[]): void;
}

export const noReport: Report = { flows: [], sessions: [], loads: [], notices: [] };

export function fakeEngine(): FakeEngine {
  const asked: { document: TopologyDocument; revision: number }[] = [];
  const listeners = new Set<(status: EngineStatus) => void>();
  const say = (status: EngineStatus) => {
    for (const listener of listeners) listener(status);
  };
  const ask = (document: TopologyDocument, revision: number) => void asked.push({ document, revision });
  return {
    asked,
    say,
    answer: (revision, report = noReport, findings = []) =>
      say({ state: 'done', revision, report, findings }),
    simulate: ask,
    retry: ask,
    stop: () => undefined,
    ask: () => Promise.reject(new Error('Nobody is asked here.')),
    onStatus(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: () => listeners.clear(),
  };
}

/** No other tab. */
const alone: TabChannel = { send() {}, onMessage() {}, close() {} };

const idle: ProofClient = { ask() {}, stop() {} };
/** Nobody proves anything. */
export const idleProvers: Provers = { intents: idle, sweep: idle };

export async function editorFor(
  document: TopologyDocument = emptyDocument('Design'),
): Promise<{ editor: EditorStore; engine: FakeEngine; library: DocumentLibrary }> {
  const library = await openLibrary({ channel: alone, later: () => () => {} });
  const engine = fakeEngine();
  const editor = createEditor({
    client: engine,
    provers: idleProvers,
    library,
    document: await library.create(document),
  });
  return { editor, engine, library };
}

const kept: DocumentState = { saved: { state: 'saved', at: 0 }, writable: true };
const nothing = () => () => undefined;

/** An editor at once, whose library forgets what it is told: for what is done many times over, and not saved. */
export const editorAtOnce = (document: TopologyDocument): EditorStore =>
  createEditor({
    client: fakeEngine(),
    provers: idleProvers,
    library: {
      place: 'memory',
      append: () => Promise.resolve(kept.saved),
      stateOf: () => kept,
      onStateChange: nothing,
      onFollow: nothing,
      onListChange: nothing,
      list: () => Promise.resolve([]),
      usage: () => Promise.resolve(null),
    } satisfies Partial<DocumentLibrary> as unknown as DocumentLibrary,
    document: { key: 'design', document, writable: true, dropped: null, history: { undo: [], redo: [] } },
  });
