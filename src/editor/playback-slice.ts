import type { StateCreator } from 'zustand/vanilla';
import type { EditorState, PlaybackSlice } from './editor-state.ts';

export const playbackSlice: StateCreator<EditorState, [], [], PlaybackSlice> = (set) => ({
  playing: false,
  time: 0,
  speed: 1,
  setPlaying: (playing) => set({ playing }),
  setTime: (time) => set({ time: Math.max(0, time) }),
  setSpeed: (speed) => set({ speed }),
});
