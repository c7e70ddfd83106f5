/** The design that is open: each change is kept as it happens, and opening one never overwrites another. */
import type { StateCreator } from 'zustand/vanilla';
import { err, ok } from '#base/result.ts';
import { diffDocuments } from '#model/format/document-diff.ts';
import type { DocumentLibrary, LoadedDocument } from '#storage/document-library.ts';
import type { EditorState, LibrarySlice } from './editor-state.ts';
import { historyMove } from './history-move.ts';
import { type HistoryState, steps } from './history-slice.ts';
import { firstFlow, withoutGone } from './selection-slice.ts';

type State = EditorState & HistoryState;

export const librarySlice =
  (library: DocumentLibrary, loaded: LoadedDocument): StateCreator<State, [], [], LibrarySlice> =>
  (set, get, store) => {
    let lastAppend = 0;
    /** Documents that came out of the library, and need not be kept in it again. */
    const kept = new WeakSet([loaded.document]);

    const keep = async (before: State, after: State) => {
      const mine = ++lastAppend;
      const key = after.documentKey;
      set({ saved: { state: 'saving' } });
      const diff = diffDocuments(before.document, after.document);
      const saved = await library.append(key, diff, historyMove(before, after));
      if (mine === lastAppend && get().documentKey === key) set({ saved });
    };

    const show = async (next: LoadedDocument) => {
      const left = get().documentKey;
      kept.add(next.document);
      set((state) => ({ ...opened(next, library), revision: state.revision + 1 }));
      if (left !== next.key) await library.release(left);
    };

    /** The other tab's changes; selection and playback are this tab's own and stay. */
    const follow = (next: LoadedDocument) => {
      if (next.key !== get().documentKey) return;
      kept.add(next.document);
      set((state) => ({
        document: next.document,
        revision: next.document === state.document ? state.revision : state.revision + 1,
        writable: next.writable,
        saved: library.stateOf(next.key).saved,
        ...steps(next.history.undo, next.history.redo),
        ...withoutGone(state, next.document),
      }));
    };

    store.subscribe((now, before) => {
      if (now.documentKey !== before.documentKey || now.document === before.document) return;
      if (!kept.has(now.document)) void keep(before, now);
    });
    library.onStateChange((key, { saved, writable }) => {
      if (key === get().documentKey) set({ saved, writable });
    });
    library.onFollow(follow);

    return {
      documentKey: loaded.key,
      place: library.place,
      saved: library.stateOf(loaded.key).saved,
      writable: loaded.writable,
      leftOut: loaded.dropped,
      async openDocument(document) {
        await show(await library.create(document));
      },
      async visitDocument(document) {
        await show(await library.visit(document));
      },
      async switchTo(key) {
        if (key === get().documentKey) return;
        const found = await library.load(key);
        if (found.ok) await show(found.value);
        else set({ refusal: found.error });
      },
      async importText(text, fileName) {
        const { readDesignFile } = await import('#model/format/embedded-document.ts');
        const read = readDesignFile(text);
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
  { key, document, writable, dropped, history }: LoadedDocument,
  library: DocumentLibrary,
): Partial<State> => ({
  documentKey: key,
  document,
  writable,
  leftOut: dropped,
  saved: library.stateOf(key).saved,
  ...steps(history.undo, history.redo),
  selection: [],
  selectedFlow: firstFlow(document),
  selectedStep: null,
  tool: { type: 'select' },
  playing: false,
  time: 0,
  refusal: null,
});
