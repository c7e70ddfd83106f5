/**
 * Playback: play and pause, one step or one hand-off at a time, speed, and a scrubber that says where it is.
 *
 * It only moves the store's `time`; whoever draws packets reads it. Pausing, stepping and scrubbing point at the step in
 * all views.
 */
import { Pause, Play, SkipBack, SkipForward, StepBack, StepForward } from 'lucide-react';
import { useEffect } from 'react';
import { IconButton } from '#ui/components/form/button.tsx';
import { CONTROL } from '#ui/components/form/field.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { axisEnd, nextStop, type StepAxis, stepText } from './step-axis.ts';
import { useSelectedFlow, useStep } from './use-axis.ts';
import { type PlaybackMoves, usePlaybackKeys } from './use-playback-keys.ts';

const SPEEDS = [0.25, 0.5, 1, 2, 4, 8];

export function PlaybackBar() {
  const store = useEditorStore();
  const { axis } = useSelectedFlow();
  const playing = useEditor((state) => state.playing);
  const speed = useEditor((state) => state.speed);
  const end = axisEnd(axis);
  const empty = axis.steps.length === 0;

  function goTo(time: number) {
    const { setPlaying, setTime, selectStep } = store.getState();
    const step = axis.steps[Math.round(time)];
    setPlaying(false);
    setTime(Math.max(0, Math.min(end, time)));
    if (step) selectStep({ type: 'hop', direction: step.direction, index: step.hopIndex });
  }

  function playOrPause() {
    const { time, setPlaying, setTime, selectStep } = store.getState();
    if (playing) return setPlaying(false);
    // What was pointed at stays behind as soon as packets move on.
    selectStep(null);
    if (time >= end) setTime(0);
    setPlaying(true);
  }

  const now = () => store.getState().time;
  const moves: PlaybackMoves = {
    playOrPause,
    stepOn: () => goTo(Math.min(end, Math.floor(now()) + 1)),
    stepBack: () => goTo(Math.max(0, Math.ceil(now()) - 1)),
    nextStop: () => goTo(nextStop(axis, now(), 1)),
    previousStop: () => goTo(nextStop(axis, now(), -1)),
  };
  usePlaybackKeys(moves, !empty);
  return (
    <div role="toolbar" aria-label="Playback" className="flex h-9 min-w-0 items-center gap-1 px-2">
      <IconButton
        label="Previous hand-off"
        disabled={empty}
        aria-keyshortcuts="Shift+,"
        onClick={moves.previousStop}
      >
        <SkipBack aria-hidden size={15} />
      </IconButton>
      <IconButton label="One step back" disabled={empty} aria-keyshortcuts="," onClick={moves.stepBack}>
        <StepBack aria-hidden size={15} />
      </IconButton>
      <IconButton
        label={playing ? 'Pause' : 'Play'}
        disabled={empty}
        aria-keyshortcuts="K"
        onClick={playOrPause}
        className="text-text"
      >
        {playing ? <Pause aria-hidden size={16} /> : <Play aria-hidden size={16} />}
      </IconButton>
      <IconButton label="One step on" disabled={empty} aria-keyshortcuts="." onClick={moves.stepOn}>
        <StepForward aria-hidden size={15} />
      </IconButton>
      <IconButton label="Next hand-off" disabled={empty} aria-keyshortcuts="Shift+." onClick={moves.nextStop}>
        <SkipForward aria-hidden size={15} />
      </IconButton>
      <Scrubber axis={axis} onMove={goTo} />
      <label className="ml-1 shrink-0">
        <span className="sr-only">Speed</span>
        <select
          value={speed}
          onChange={(event) => store.getState().setSpeed(Number(event.currentTarget.value))}
          className={`${CONTROL} tabular-nums h-6 w-auto! text-label`}
        >
          {SPEEDS.map((factor) => (
            <option key={factor} value={factor}>
              {factor}×
            </option>
          ))}
        </select>
      </label>
      <StopAtEnd end={end} />
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
          className="block h-6 w-full accent-accent"
        />
        <Ticks axis={axis} />
      </div>
      <output className="tabular-nums w-64 shrink-0 truncate text-label text-muted" title={text}>
        {text}
      </output>
    </>
  );
}

/** Where hand-offs and problems stand. The words are in the scrubber's value. */
function Ticks({ axis }: { readonly axis: StepAxis }) {
  const end = axisEnd(axis);
  if (end === 0) return null;
  return (
    <div aria-hidden className="pointer-events-none absolute inset-x-2 top-0 h-1.5">
      {axis.steps.map((step, index) =>
        step.handoff || step.problem ? (
          <span
            key={`${step.direction}-${step.hopIndex}`}
            className={`absolute top-0 -translate-x-1/2 text-[8px] leading-none ${step.problem ? 'text-danger' : 'text-muted'}`}
            style={{ left: `${(index / end) * 100}%` }}
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
