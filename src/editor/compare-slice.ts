import type { StateCreator } from 'zustand/vanilla';
import type { CompareSlice, EditorState } from './editor-state.ts';

/** What the open design is set against. A what-if is about one state of the design, so any other change ends it. */
export const compareSlice: StateCreator<EditorState, [], [], CompareSlice> = (set, _get, store) => {
  store.subscribe((now, before) => {
    if (!now.comparing || now.comparing !== before.comparing) return;
    const changed = now.document !== before.document;
    const otherDesign = now.documentKey !== before.documentKey;
    if (otherDesign || (changed && now.comparing.keep !== null)) set({ comparing: null, differences: null });
    else if (changed) set({ differences: null });
  });
  return {
    comparing: null,
    differences: null,
    compareTo: (comparing) => set({ comparing, differences: null }),
    setDifferences: (differences) => set({ differences }),
  };
};
