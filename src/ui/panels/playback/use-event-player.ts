import { useEffect } from 'react';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { stopBeside } from './line.ts';
import { lineNow } from './moves.ts';

/** At speed 1: long enough to read a line. */
const EVENT_MS = 700;

/** Plays through the events of the control plane, one after the other; behind the last, packets go on by themselves. */
export function useEventPlayer(): void {
  const store = useEditorStore();
  const running = useEditor((state) => state.playing && state.time < 0);
  const time = useEditor((state) => (state.time < 0 ? state.time : 0));
  const speed = useEditor((state) => state.speed);
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => {
      const line = lineNow(store.getState());
      const next = stopBeside(line, time, 1);
      if (next === time) store.getState().setPlaying(false);
      else store.getState().setTime(next);
    }, EVENT_MS / speed);
    return () => clearTimeout(timer);
  }, [store, running, time, speed]);
}
