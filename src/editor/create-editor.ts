import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SimulationClient } from '#simclient/client.ts';
import type { DocumentLibrary, LoadedDocument } from '#storage/document-library.ts';
import { compareSlice } from './compare-slice.ts';
import type { EditorState } from './editor-state.ts';
import { fileSlice } from './file-slice.ts';
import { type HistoryState, historySlice } from './history-slice.ts';
import { librarySlice } from './library-slice.ts';
import { overlaySlice } from './overlay-slice.ts';
import { panelsSlice } from './panels-slice.ts';
import { playbackSlice } from './playback-slice.ts';
import { type Provers, proofSlice } from './proof-slice.ts';
import { reportSlice } from './report-slice.ts';
import { selectionSlice } from './selection-slice.ts';
import { shelfSlice } from './shelf-slice.ts';
import { toolSlice } from './tool-slice.ts';

export interface EditorOptions {
  readonly client: SimulationClient;
  readonly provers: Provers;
  readonly library: DocumentLibrary;
  /** The design to begin with, open in the library. `openEditor` finds or makes one. */
  readonly document: LoadedDocument;
}

export type EditorStore = StoreApi<EditorState>;

/** The store behind the screen. It knows nothing of React. The first report is under way when this returns. */
export function createEditor({ client, provers, library, document: loaded }: EditorOptions): EditorStore {
  const store = createStore<EditorState & HistoryState>()((...api) => ({
    ...historySlice(loaded.document, loaded.history)(...api),
    ...selectionSlice(loaded.document)(...api),
    ...toolSlice(...api),
    ...reportSlice(client)(...api),
    ...playbackSlice(...api),
    ...panelsSlice(...api),
    ...compareSlice(...api),
    ...overlaySlice(...api),
    ...proofSlice(provers)(...api),
    ...librarySlice(library, loaded)(...api),
    ...fileSlice(...api),
    ...shelfSlice(library)(...api),
  }));
  client.simulate(loaded.document, store.getState().revision);
  return store as unknown as EditorStore;
}
