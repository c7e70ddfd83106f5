/** The timeline: every event of the control plane and every step of the packet, in order, with cause and effect. */

import { useEffect, useMemo, useRef, useState } from 'react';
import { t } from '#base/t.ts';
import { stepText } from '#drawing/packets/step-axis.ts';
import { eventShown } from '#editor/event-shown.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { Nothing } from '../dock/table-parts.tsx';
import { shownTime } from '../fields/quantities.ts';
import { type Line, stopAt } from '../playback/line.ts';
import { goToTime, lineNow } from '../playback/moves.ts';
import { EVENT_SIGNS } from './event-signs.ts';
import { PhaseBars } from './phase-bars.tsx';
import { StoryPages } from './story-pages.tsx';
import { effectsOf, type StoryRow, storyRows } from './story-rows.ts';
import { useStory } from './use-story.ts';

const ROW = 24;
/** Rows drawn beyond what is in sight. */
const SPARE = 8;

export function TimelineTab() {
  const store = useEditorStore();
  const { story, state } = useStory();
  const line = useEditor(lineNow);
  const onlyFlow = useEditor((one) => one.onlyFlow);
  const event = useEditor(eventShown);
  const stop = useEditor((one) => stopAt(line, one.time));
  const [hovered, setHovered] = useState<number | null>(null);
  const shownStory = line.events > 0 ? story : null;
  const rows = useMemo(() => storyRows(line, shownStory), [line, shownStory]);
  const here = line.stops[stop];
  const current = here ? rows.findIndex((row) => row.type !== 'divide' && row.time === here.time) : -1;
  const related = useRelated(shownStory?.events ?? null, hovered ?? event);

  function move(by: number) {
    const wanted = line.stops[Math.max(0, Math.min(line.stops.length - 1, stop + by))];
    if (wanted) goToTime(store, wanted.time);
  }

  return (
    <div className="story">
      <div className="story-bar">
        <label>
          <input
            type="checkbox"
            checked={onlyFlow}
            onChange={(change) => store.getState().setOnlyFlow(change.currentTarget.checked)}
          />
          {t`Only what concerns this flow`}
        </label>
        {story && <StoryPages timeline={story} />}
        {state !== 'there' && (
          <span role="status" className="text-muted">
            {state === 'failed' ? t`The story could not be had.` : t`Asking the engine.`}
          </span>
        )}
      </div>
      {story && story.phases.length > 0 && (
        <details className="story-phases">
          <summary>{t`Phases and recovery clock`}</summary>
          <PhaseBars timeline={story} />
        </details>
      )}
      {rows.length === 0 ? (
        <Nothing>{t`Nothing has happened yet.`}</Nothing>
      ) : (
        <Rows
          rows={rows}
          current={current}
          related={related}
          onShow={(row) => row.type !== 'divide' && goToTime(store, row.time)}
          onMove={move}
          onHover={setHovered}
          words={(row) => wordsOf(row, line)}
        />
      )}
    </div>
  );
}

type Related = ReadonlyMap<number, 'cause' | 'effect'>;

function useRelated(events: Parameters<typeof effectsOf>[0] | null, event: number | null): Related {
  return useMemo(() => {
    const related = new Map<number, 'cause' | 'effect'>();
    if (!events || event === null) return related;
    for (const effect of effectsOf(events, event)) related.set(effect, 'effect');
    for (let at = events[event]?.causedBy ?? null; at !== null; at = events[at]?.causedBy ?? null)
      related.set(at, 'cause');
    return related;
  }, [events, event]);
}

function wordsOf(row: StoryRow, { axis }: Line): string {
  if (row.type === 'event') return row.of.text;
  return row.type === 'step' ? stepText(axis, row.step) : row.title;
}

interface RowsProps {
  readonly rows: readonly StoryRow[];
  readonly current: number;
  readonly related: Related;
  readonly onShow: (row: StoryRow) => void;
  readonly onMove: (by: number) => void;
  readonly onHover: (event: number | null) => void;
  readonly words: (row: StoryRow) => string;
}

/** Only the rows in sight are drawn, so that ten thousand cost as much as ten. */
function Rows({ rows, current, related, onShow, onMove, onHover, words }: RowsProps) {
  const host = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 400 });
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  useEffect(() => {
    const element = host.current;
    if (!element || current < 0) return;
    const top = current * ROW;
    if (top < element.scrollTop + ROW) element.scrollTop = Math.max(0, top - ROW);
    else if (top + 2 * ROW > element.scrollTop + element.clientHeight)
      element.scrollTop = top + 2 * ROW - element.clientHeight;
  }, [current]);
  const first = Math.max(0, Math.floor(view.top / ROW) - SPARE);
  const last = Math.min(rows.length, Math.ceil((view.top + view.height) / ROW) + SPARE);
  return (
    <div
      ref={host}
      role="listbox"
      tabIndex={0}
      aria-label={t`All that happens, in order`}
      aria-activedescendant={current >= 0 ? `story-${current}` : undefined}
      className="story-rows"
      onMouseLeave={() => onHover(null)}
      onKeyDown={(event) => {
        const all = rows.length;
        const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -all, End: all }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        onMove(by);
      }}
    >
      <div style={{ height: rows.length * ROW }}>
        {rows.slice(first, last).map((row, offset) => (
          <Row
            key={row.key}
            id={`story-${first + offset}`}
            row={row}
            top={(first + offset) * ROW}
            selected={first + offset === current}
            relation={row.type === 'event' ? related.get(row.event) : undefined}
            text={words(row)}
            onShow={onShow}
            onHover={onHover}
          />
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  readonly id: string;
  readonly row: StoryRow;
  readonly top: number;
  readonly selected: boolean;
  readonly relation: 'cause' | 'effect' | undefined;
  readonly text: string;
  readonly onShow: (row: StoryRow) => void;
  readonly onHover: (event: number | null) => void;
}

function Row({ id, row, top, selected, relation, text, onShow, onHover }: RowProps) {
  const style = { transform: `translateY(${top}px)` };
  if (row.type === 'divide')
    return (
      <div role="presentation" className="story-divide" style={style}>
        {text}
      </div>
    );
  const said = relation
    ? `${text} ${relation === 'cause' ? t`A cause of what is selected.` : t`Triggered by what is selected.`}`
    : text;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keyboard, its options do not
    // biome-ignore lint/a11y/useFocusableInteractive: the list names its active option
    <div
      id={id}
      role="option"
      aria-selected={selected}
      aria-label={said}
      className="story-row"
      data-type={row.type === 'event' ? row.of.type : 'step'}
      data-problem={(row.type === 'step' && row.of.problem) || undefined}
      data-relation={relation}
      style={style}
      title={text}
      onClick={() => onShow(row)}
      onMouseEnter={() => onHover(row.type === 'event' ? row.event : null)}
    >
      <span className="story-time">{row.type === 'event' ? shownTime(row.of.atMs) : ''}</span>
      <span aria-hidden className="story-sign">
        {row.type === 'event' ? EVENT_SIGNS[row.of.type] : row.of.problem ? '✕' : row.of.handoff ? '◆' : '•'}
      </span>
      <span>{text}</span>
    </div>
  );
}
