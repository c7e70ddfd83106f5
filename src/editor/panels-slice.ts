import type { StateCreator } from 'zustand/vanilla';
import type { EditorState, PanelsSlice } from './editor-state.ts';

export const panelsSlice: StateCreator<EditorState, [], [], PanelsSlice> = (set) => ({
  panels: { palette: true, inspector: true, dock: true },
  dockTab: 'ledger',
  dockTall: false,
  failureDraft: { of: null, way: 'fails', values: [] },
  theme: 'system',
  settings: { singleKeys: true, wheelZooms: false, motion: 'system', language: 'system' },
  togglePanel: (panel) => set(({ panels }) => ({ panels: { ...panels, [panel]: !panels[panel] } })),
  setDockTab: (dockTab) => set({ dockTab }),
  setDockTall: (dockTall) => set({ dockTall }),
  draftFailure: (fields) => set(({ failureDraft }) => ({ failureDraft: { ...failureDraft, ...fields } })),
  setTheme: (theme) => set({ theme }),
  changeSettings: (fields) => set(({ settings }) => ({ settings: { ...settings, ...fields } })),
});
