/**
 * Playback: play and pause, one step, on to the next hand-off, decision or problem, speed, and a scrubber that says where
 * it is. It stands between drawing and dock, and stays when the dock is put away. The Timeline is the same line as a list.
 *
 * It only moves the store's `time`; whoever draws packets and events reads it.
 */

import { Pause, Play, SkipBack, SkipForward, StepBack, StepForward } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import { t } from '#base/t.ts';
import type { StopKind } from '#drawing/packets/step-axis.ts';
import { eventShown } from '#editor/event-shown.ts';
import { IconButton } from '#ui/components/form/button.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { EVENT_SIGNS } from '../timeline/event-signs.ts';
import { type Line, lineEnd, placeOn, stopAt, stopText, timeAtPlace } from './line.ts';
import { goToTime, lineNow, playOrPause, stepBack, stepOn, toEnd, toNext, toStart } from './moves.ts';
import { useEventPlayer } from './use-event-player.ts';

const SPEEDS = [0.25, 0.5, 1, 2, 4, 8];
const STOPS: Readonly<
  Record<StopKind, { readonly label: string; readonly previous: string; readonly next: string }>
> = {
  'hand-off': { label: t`hand-offs`, previous: t`Previous hand-off`, next: t`Next hand-off` },
  decision: { label: t`decisions`, previous: t`Previous decision`, next: t`Next decision` },
  problem: { label: t`problems`, previous: t`Previous problem`, next: t`Next problem` },
};
const PICK =
  'h-6 rounded-md border border-transparent bg-transparent px-1 text-label text-muted hover:border-line-strong hover:text-text focus-visible:outline-2 focus-visible:outline-accent';

export function PlaybackBar() {
  const store = useEditorStore();
  const line = useEditor(lineNow);
  const playing = useEditor((state) => state.playing);
  const speed = useEditor((state) => state.speed);
  const [kind, setKind] = useState<StopKind>('hand-off');
  const empty = line.stops.length === 0;
  useEventPlayer();
  return (
    <div role="toolbar" aria-label={t`Playback`} className="playback-bar" dir="ltr">
      <IconButton
        label={STOPS[kind].previous}
        disabled={empty}
        aria-keyshortcuts={kind === 'hand-off' ? 'Shift+,' : undefined}
        onClick={() => toNext(store, kind, -1)}
      >
        <SkipBack aria-hidden size={15} />
      </IconButton>
      <IconButton
        label={t`One step back`}
        disabled={empty}
        aria-keyshortcuts=","
        onClick={() => stepBack(store)}
      >
        <StepBack aria-hidden size={15} />
      </IconButton>
      <IconButton
        label={playing ? t`Pause` : t`Play`}
        disabled={empty}
        aria-keyshortcuts="K"
        onClick={() => playOrPause(store)}
        className="play-button"
      >
        {playing ? <Pause aria-hidden size={16} /> : <Play aria-hidden size={16} />}
      </IconButton>
      <IconButton label={t`One step on`} disabled={empty} aria-keyshortcuts="." onClick={() => stepOn(store)}>
        <StepForward aria-hidden size={15} />
      </IconButton>
      <IconButton
        label={STOPS[kind].next}
        disabled={empty}
        aria-keyshortcuts={kind === 'hand-off' ? 'Shift+.' : undefined}
        onClick={() => toNext(store, kind, 1)}
      >
        <SkipForward aria-hidden size={15} />
      </IconButton>
      <label className="shrink-0">
        <span className="sr-only">{t`Skip to`}</span>
        <select
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as StopKind)}
          className={PICK}
        >
          {Object.entries(STOPS).map(([stop, { label }]) => (
            <option key={stop} value={stop}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <Scrubber line={line} />
      <label className="shrink-0">
        <span className="sr-only">{t`Speed`}</span>
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
      <StopAtEnd end={lineEnd(line)} />
    </div>
  );
}

function Scrubber({ line }: { readonly line: Line }) {
  const store = useEditorStore();
  const stop = useEditor((state) => stopAt(line, state.time));
  const place = useEditor((state) => placeOn(line, state.time));
  const atEvent = useEditor((state) => eventShown(state) !== null);
  const end = placeOn(line, lineEnd(line));
  const text = stopText(line, stop);
  const moves: Readonly<Record<string, (to: typeof store) => void>> = {
    ArrowRight: stepOn,
    ArrowUp: stepOn,
    ArrowLeft: stepBack,
    ArrowDown: stepBack,
    Home: toStart,
    End: toEnd,
    PageUp: (to) => toNext(to, 'hand-off', 1),
    PageDown: (to) => toNext(to, 'hand-off', -1),
  };
  return (
    <>
      <div className="relative min-w-14 flex-1 sm:min-w-24" data-events={line.events > 0 || undefined}>
        <input
          type="range"
          aria-label={t`Position on the path`}
          aria-valuetext={text}
          min={0}
          max={Math.max(1, end)}
          step="any"
          value={place}
          disabled={line.stops.length === 0}
          onChange={(event) => goToTime(store, timeAtPlace(line, Number(event.currentTarget.value)))}
          onKeyDown={(event) => {
            const move = moves[event.key];
            if (!move || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            move(store);
          }}
          className="scrubber"
        />
        <Ticks line={line} />
      </div>
      <output className="step-words tabular-nums" data-event={atEvent || undefined} title={text}>
        {text}
      </output>
    </>
  );
}

/** Where something fails, hand-offs and problems stand, and where packet and reply begin. The words are in the value. */
const Ticks = memo(function Ticks({ line }: { readonly line: Line }) {
  const end = placeOn(line, lineEnd(line));
  if (end === 0) return null;
  const { steps } = line.axis;
  const turn = steps.findIndex((step) => step.direction === 'return');
  const at = (time: number) => `${(placeOn(line, time) / end) * 100}%`;
  return (
    <div aria-hidden className="scrubber-ticks">
      {line.events > 0 && <span className="scrubber-control" style={{ width: at(0) }} />}
      {turn > 0 && <span className="scrubber-turn" style={{ left: at(turn - 0.5) }} />}
      {apart(line, end).map((stop) => (
        <span
          key={stop.time}
          className="scrubber-tick"
          data-problem={(stop.type === 'step' ? stop.of.problem : stop.of.type === 'begins') || undefined}
          style={{ left: at(stop.time) }}
        >
          {signOf(stop)}
        </span>
      ))}
    </div>
  );
});

/** Those with a sign; of a long story every second or so, since signs on top of each other say nothing. */
function apart(line: Line, end: number): readonly Line['stops'][number][] {
  const shown: Line['stops'][number][] = [];
  let last = -Infinity;
  for (const stop of line.stops) {
    if (signOf(stop) === null) continue;
    const place = placeOn(line, stop.time) / end;
    if (place - last < LEAST_APART) continue;
    shown.push(stop);
    last = place;
  }
  return shown;
}

/** Of the whole line: about the width of a sign. */
const LEAST_APART = 0.018;

function signOf(stop: Line['stops'][number]): string | null {
  if (stop.type === 'step') return stop.of.problem ? '✕' : stop.of.handoff ? '◆' : null;
  return stop.of.type === 'begins' || stop.of.type === 'over' ? EVENT_SIGNS[stop.of.type] : null;
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
