/** The designs kept in this browser, and the older states of the one that is open. */

import type { StateCreator } from 'zustand/vanilla';
import type { Refusal } from '#base/refusal.ts';
import type { Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import type { DocumentLibrary } from '#storage/document-library.ts';
import type { EditorState, ShelfSlice } from './editor-state.ts';

export const shelfSlice =
  (library: DocumentLibrary): StateCreator<EditorState, [], [], ShelfSlice> =>
  (set, get) => {
    const list = async () => set({ documents: await library.list() });
    const refresh = async () => {
      const [documents, bin, keptAside, usage] = await Promise.all([
        library.list(),
        library.listBin(),
        library.keptAside(),
        library.usage(),
      ]);
      set({ documents, bin, keptAside, usage });
    };
    const after = async (outcome: Result<unknown, Refusal>) => {
      if (!outcome.ok) set({ refusal: outcome.error });
      await refresh();
    };
    library.onListChange(() => void list());
    void list();
    void library.usage().then((usage) => set({ usage }));

    return {
      documents: [],
      bin: [],
      keptAside: [],
      usage: null,
      refreshShelf: refresh,
      async duplicateDocument(key) {
        const found = await library.peek(key);
        if (!found.ok) return after(found);
        const copy = await library.create({ ...found.value, name: copyName(found.value.name) });
        await library.release(copy.key);
        await refresh();
      },
      async renameDocument(key, name) {
        await after(await library.rename(key, name));
      },
      async removeDocument(key) {
        if (key !== get().documentKey) await after(await library.remove(key));
      },
      async bringBackDocument(key) {
        await after(await library.restore(key));
      },
      async discardKeptAside(key, at) {
        await library.discardKeptAside(key, at);
        await refresh();
      },
      async peekAt(key) {
        const found = await library.peek(key);
        return found.ok ? found.value : null;
      },
      secrets: () => library.secrets(get().documentKey),
      setSecret: (field, value) => library.setSecret(get().documentKey, field, value),
      restorePoints: () => library.restorePoints(get().documentKey),
      async readRestorePoint(at) {
        const found = await library.readRestorePoint(get().documentKey, at);
        if (found.ok) return found.value;
        set({ refusal: found.error });
        return null;
      },
    };
  };

/** The most that a name may have is 80 letters. */
const copyName = (name: string): string => t`${name.slice(0, 73)} (copy)`;
