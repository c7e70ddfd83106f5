/** Back, play and on through the events of the control plane; behind the last the packet goes on. */
import { Pause, Play, StepBack, StepForward } from 'lucide-react';
import { useEffect, useState } from 'react';
import { IconButton } from '#ui/components/form/button.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { playOrPause } from '../playback/moves.ts';
import type { StoryRow } from './story-rows.ts';

/** At speed 1: long enough to read a line. */
const EVENT_MS = 700;

interface Props {
  readonly rows: readonly StoryRow[];
  readonly current: number;
  readonly show: (row: StoryRow | undefined) => void;
}

export function StoryPlayer({ rows, current, show }: Props) {
  const store = useEditorStore();
  const speed = useEditor((state) => state.speed);
  const [running, setRunning] = useState(false);
  const events = rows.flatMap((row, index) => (row.type === 'event' ? [index] : []));
  const next = events.find((index) => index > current || rows[current]?.type !== 'event');
  const before = events.findLast((index) => index < current);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each event shown starts the wait for the next
  useEffect(() => {
    if (!running) return;
    const timer = setTimeout(() => {
      if (next !== undefined && rows[current]?.type === 'event') return show(rows[next]);
      setRunning(false);
      if (rows[current]?.type === 'event') {
        store.getState().setEvent(null);
        playOrPause(store);
      }
    }, EVENT_MS / speed);
    return () => clearTimeout(timer);
  }, [running, current, speed]);

  function start() {
    if (rows[current]?.type !== 'event' || next === undefined) show(rows[events[0] ?? -1]);
    setRunning(!running);
  }

  return (
    <span className="inline-flex items-center">
      <IconButton
        label="One event back"
        disabled={before === undefined}
        onClick={() => before !== undefined && show(rows[before])}
      >
        <StepBack aria-hidden size={14} />
      </IconButton>
      <IconButton
        label={running ? 'Pause the control plane' : 'Play the control plane'}
        disabled={events.length === 0}
        onClick={start}
      >
        {running ? <Pause aria-hidden size={14} /> : <Play aria-hidden size={14} />}
      </IconButton>
      <IconButton
        label="One event on"
        disabled={next === undefined}
        onClick={() => next !== undefined && show(rows[next])}
      >
        <StepForward aria-hidden size={14} />
      </IconButton>
    </span>
  );
}
