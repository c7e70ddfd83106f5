import type { StateCreator } from 'zustand/vanilla';
import type { EditorState, PlaybackSlice } from './editor-state.ts';

export const playbackSlice: StateCreator<EditorState, [], [], PlaybackSlice> = (set, get) => ({
  playing: false,
  time: 0,
  speed: 1,
  story: null,
  onlyFlow: true,
  setPlaying: (playing) => set({ playing }),
  setTime: (time) =>
    set(({ story }) => ({
      time: Math.max(0 - (story?.timeline.events.length ?? 0), time),
      whyAbout: null,
      // Packets wait at their start while the control plane is looked at.
      ...(time < 0 ? { selectedStep: null } : {}),
    })),
  setSpeed: (speed) => set({ speed }),
  setOnlyFlow: (onlyFlow) => set({ onlyFlow }),
  async loadStory(first) {
    const { revision } = get();
    const timeline = await get().timelineOf(first);
    if (get().revision === revision)
      set(({ time }) => ({ story: { revision, timeline }, time: Math.max(0, time) }));
  },
});
