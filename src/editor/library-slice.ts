/** The designs kept in this browser: each change is kept as it happens, and opening one never overwrites another. */
import type { StateCreator } from 'zustand/vanilla';
import { err, ok } from '#base/result.ts';
import type { TopologyDocument } from '#model/document.ts';
import { diffDocuments } from '#model/format/document-diff.ts';
import { readDocument } from '#model/format/read-document.ts';
import type { DocumentLibrary, LoadedDocument } from '#storage/document-library.ts';
import type { EditorState, LibrarySlice } from './editor-state.ts';
import { type HistoryState, steps } from './history-slice.ts';
import { firstFlow } from './selection-slice.ts';

type State = EditorState & HistoryState;

export const librarySlice =
  (library: DocumentLibrary, loaded: LoadedDocument): StateCreator<State, [], [], LibrarySlice> =>
  (set, get, store) => {
    let lastAppend = 0;
    /** Documents that came out of the library, and need not be kept in it again. */
    const kept = new WeakSet([loaded.document]);

    const keep = async (key: string, before: TopologyDocument, after: TopologyDocument) => {
      const mine = ++lastAppend;
      set({ saved: { state: 'saving' } });
      const saved = await library.append(key, diffDocuments(before, after));
      if (mine === lastAppend && get().documentKey === key) set({ saved });
    };

    const list = async () => set({ documents: await library.list() });

    const show = async (next: LoadedDocument) => {
      const left = get().documentKey;
      kept.add(next.document);
      set((state) => ({ ...opened(next, library), revision: state.revision + 1 }));
      if (left !== next.key) await library.release(left);
      await list();
    };

    store.subscribe((now, before) => {
      if (now.documentKey !== before.documentKey || now.document === before.document) return;
      if (kept.has(now.document)) return;
      void keep(now.documentKey, before.document, now.document);
      if (now.document.name !== before.document.name) void list();
    });
    library.onStateChange((key, { saved, writable }) => {
      if (key === get().documentKey) set({ saved, writable });
    });
    void list();

    return {
      documentKey: loaded.key,
      saved: library.stateOf(loaded.key).saved,
      writable: loaded.writable,
      leftOut: loaded.dropped,
      documents: [],
      async openDocument(document) {
        await show(await library.create(document));
      },
      async switchTo(key) {
        if (key === get().documentKey) return;
        const found = await library.load(key);
        if (found.ok) await show(found.value);
        else set({ refusal: found.error });
      },
      async importText(text, fileName) {
        const read = readDocument(text);
        if (!read.ok) {
          const refusal = { ...read.error, message: `${fileName}: ${read.error.message}` };
          set({ refusal });
          return err(refusal);
        }
        await show(await library.create(read.value));
        return ok(read.value);
      },
      async takeOver() {
        const taken = await library.takeOver(get().documentKey);
        if (taken.ok) await show(taken.value);
        else set({ refusal: taken.error });
      },
      async retrySaving() {
        const key = get().documentKey;
        set({ saved: { state: 'saving' } });
        const saved = await library.retry(key);
        if (get().documentKey === key) set({ saved });
      },
    };
  };

/** Everything that belongs to one document starts anew with another. */
const opened = (
  { key, document, writable, dropped }: LoadedDocument,
  library: DocumentLibrary,
): Partial<State> => ({
  documentKey: key,
  document,
  writable,
  leftOut: dropped,
  saved: library.stateOf(key).saved,
  ...steps([], []),
  selection: [],
  selectedFlow: firstFlow(document),
  selectedStep: null,
  tool: { type: 'select' },
  playing: false,
  time: 0,
  refusal: null,
});
