import type { StateCreator } from 'zustand/vanilla';
import { type EditorState, OVERLAYS, type OverlaySlice } from './editor-state.ts';

/** One or several at a time; none to begin with, since the drawing comes first. */
export const overlaySlice: StateCreator<EditorState, [], [], OverlaySlice> = (set) => ({
  overlays: [],
  toggleOverlay: (overlay) =>
    set(({ overlays }) => ({
      overlays: OVERLAYS.filter((one) => (one === overlay) !== overlays.includes(one)),
    })),
  crowd: 0,
  setCrowd: (crowd) => set({ crowd }),
});
