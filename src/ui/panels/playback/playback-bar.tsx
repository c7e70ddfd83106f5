/**
 * Playback: play and pause, one step, on to the next hand-off, decision or problem, speed, and a scrubber that says where
 * it is. It stands between drawing and dock, and stays when the dock is put away.
 *
 * It only moves the store's `time`; whoever draws packets reads it.
 */
import { Pause, Play, SkipBack, SkipForward, StepBack, StepForward } from 'lucide-react';
import { useEffect, useState } from 'react';
import { axisEnd, type StepAxis, type StopKind, stepText } from '#drawing/packets/step-axis.ts';
import { IconButton } from '#ui/components/form/button.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { goToTime, playOrPause, stepBack, stepOn, toNext } from './moves.ts';
import { useSelectedFlow, useStep } from './use-axis.ts';

const SPEEDS = [0.25, 0.5, 1, 2, 4, 8];
const STOPS: readonly { readonly kind: StopKind; readonly label: string }[] = [
  { kind: 'hand-off', label: 'hand-offs' },
  { kind: 'decision', label: 'decisions' },
  { kind: 'problem', label: 'problems' },
];
const PICK =
  'h-6 rounded-md border border-transparent bg-transparent px-1 text-label text-muted hover:border-line-strong hover:text-text focus-visible:outline-2 focus-visible:outline-accent';

export function PlaybackBar() {
  const store = useEditorStore();
  const { axis } = useSelectedFlow();
  const playing = useEditor((state) => state.playing);
  const speed = useEditor((state) => state.speed);
  const [kind, setKind] = useState<StopKind>('hand-off');
  const empty = axis.steps.length === 0;
  return (
    <div role="toolbar" aria-label="Playback" className="playback-bar">
      <IconButton
        label={`Previous ${kind}`}
        disabled={empty}
        aria-keyshortcuts={kind === 'hand-off' ? 'Shift+,' : undefined}
        onClick={() => toNext(store, kind, -1)}
      >
        <SkipBack aria-hidden size={15} />
      </IconButton>
      <IconButton
        label="One step back"
        disabled={empty}
        aria-keyshortcuts=","
        onClick={() => stepBack(store)}
      >
        <StepBack aria-hidden size={15} />
      </IconButton>
      <IconButton
        label={playing ? 'Pause' : 'Play'}
        disabled={empty}
        aria-keyshortcuts="K"
        onClick={() => playOrPause(store)}
        className="play-button"
      >
        {playing ? <Pause aria-hidden size={16} /> : <Play aria-hidden size={16} />}
      </IconButton>
      <IconButton label="One step on" disabled={empty} aria-keyshortcuts="." onClick={() => stepOn(store)}>
        <StepForward aria-hidden size={15} />
      </IconButton>
      <IconButton
        label={`Next ${kind}`}
        disabled={empty}
        aria-keyshortcuts={kind === 'hand-off' ? 'Shift+.' : undefined}
        onClick={() => toNext(store, kind, 1)}
      >
        <SkipForward aria-hidden size={15} />
      </IconButton>
      <label className="shrink-0">
        <span className="sr-only">Skip to</span>
        <select
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as StopKind)}
          className={PICK}
        >
          {STOPS.map((stop) => (
            <option key={stop.kind} value={stop.kind}>
              {stop.label}
            </option>
          ))}
        </select>
      </label>
      <Scrubber axis={axis} onMove={(time) => goToTime(store, time)} />
      <label className="shrink-0">
        <span className="sr-only">Speed</span>
        <select
          value={speed}
          onChange={(event) => store.getState().setSpeed(Number(event.currentTarget.value))}
          className={`${PICK} tabular-nums`}
        >
          {SPEEDS.map((factor) => (
            <option key={factor} value={factor}>
              {factor}×
            </option>
          ))}
        </select>
      </label>
      <StopAtEnd end={axisEnd(axis)} />
    </div>
  );
}

interface ScrubberProps {
  readonly axis: StepAxis;
  readonly onMove: (time: number) => void;
}

function Scrubber({ axis, onMove }: ScrubberProps) {
  const step = useStep(axis);
  const time = useEditor((state) => state.time);
  const end = axisEnd(axis);
  const text = stepText(axis, step);
  return (
    <>
      <div className="relative min-w-24 flex-1">
        <input
          type="range"
          aria-label="Position on the path"
          aria-valuetext={text}
          min={0}
          max={Math.max(1, end)}
          step={1}
          value={Math.min(time, end)}
          disabled={axis.steps.length === 0}
          onChange={(event) => onMove(Number(event.currentTarget.value))}
          className="scrubber"
        />
        <Ticks axis={axis} />
      </div>
      <output className="step-words tabular-nums" title={text}>
        {text}
      </output>
    </>
  );
}

/** Where hand-offs and problems stand, and where the reply begins. The words are in the scrubber's value. */
function Ticks({ axis }: { readonly axis: StepAxis }) {
  const end = axisEnd(axis);
  if (end === 0) return null;
  const turn = axis.steps.findIndex((step) => step.direction === 'return');
  const at = (index: number) => `${(index / end) * 100}%`;
  return (
    <div aria-hidden className="scrubber-ticks">
      {turn > 0 && <span className="scrubber-turn" style={{ left: at(turn - 0.5) }} />}
      {axis.steps.map((step, index) =>
        step.handoff || step.problem ? (
          <span
            key={`${step.direction}-${step.hopIndex}`}
            className="scrubber-tick"
            data-problem={step.problem || undefined}
            style={{ left: at(index) }}
          >
            {step.problem ? '✕' : '◆'}
          </span>
        ) : null,
      )}
    </div>
  );
}

/** Another report may be shorter than the one playback was in. */
function StopAtEnd({ end }: { readonly end: number }) {
  const store = useEditorStore();
  useEffect(() => {
    const { time, setTime } = store.getState();
    if (time > end) setTime(end);
  }, [store, end]);
  return null;
}
