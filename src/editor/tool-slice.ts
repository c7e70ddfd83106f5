import type { StateCreator } from 'zustand/vanilla';
import type { EditorState, ToolSlice } from './editor-state.ts';

export const toolSlice: StateCreator<EditorState, [], [], ToolSlice> = (set) => ({
  tool: { type: 'select' },
  setTool: (tool) => set({ tool }),
});
