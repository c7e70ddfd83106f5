import type { StateCreator } from 'zustand/vanilla';
import type { EditorState, PlaybackSlice } from './editor-state.ts';

export const playbackSlice: StateCreator<EditorState, [], [], PlaybackSlice> = (set, get) => ({
  playing: false,
  time: 0,
  speed: 1,
  story: null,
  event: null,
  setPlaying: (playing) => set({ playing }),
  setTime: (time) => set({ time: Math.max(0, time), event: null, whyAbout: null }),
  setSpeed: (speed) => set({ speed }),
  // Packets wait at their start while the control plane is looked at.
  setEvent: (event) => set(event === null ? { event } : { event, time: 0, selectedStep: null }),
  async loadStory() {
    const { revision } = get();
    const timeline = await get().timelineOf();
    if (get().revision === revision) set({ story: { revision, timeline }, event: null });
  },
});
