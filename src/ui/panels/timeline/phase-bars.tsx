/**
 * The phases of each moment of a story as bars on an axis of its own, and beneath them all which flow was without its
 * packets for how long.
 */
import { t } from '#base/t.ts';
import type { Outage, Phase, StoryMoment, Timeline } from '#sim/report/timeline.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { shownShare, shownTime } from '../fields/quantities.ts';
import { chapterAxis } from './chapter-scale.ts';
import { marksUpTo, placeOnAxis } from './phase-scale.ts';
import './phases.css';

type Place = (ms: number) => number;

export function PhaseBars({ timeline }: { readonly timeline: Timeline }) {
  const { phases, outages, moments } = timeline;
  const end = Math.max(
    (moments.at(-1)?.atMs ?? 0) + 1_000,
    ...phases.map(({ toMs }) => toMs),
    ...outages.map(({ toMs }) => toMs ?? 0),
  );
  const place = chapterAxis(
    moments.map(({ atMs }) => atMs),
    end,
  );
  return (
    <section className="phases" aria-label={t`Phases of the failure`}>
      {moments.map((moment, number) => (
        <Chapter
          key={moment.atMs}
          moment={moment}
          alone={moments.length === 1}
          phases={phases.filter((phase) => phase.moment === number)}
        />
      ))}
      {outages.length > 0 && (
        <>
          {moments.length > 1 && (
            <div className="phase-axis" data-chapters aria-hidden>
              {moments.map(({ atMs }) => (
                <span key={atMs} style={{ left: `${place(atMs) * 100}%` }}>
                  {atMs === 0 ? t`start` : shownTime(atMs)}
                </span>
              ))}
            </div>
          )}
          <ol className="phase-list" aria-label={t`Flows that were lost`}>
            {lossesByFlow(outages).map((losses) => (
              <OutageRow key={losses[0]?.flow} losses={losses} place={place} />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

interface ChapterProps {
  readonly moment: StoryMoment;
  readonly alone: boolean;
  readonly phases: readonly Phase[];
}

function Chapter({ moment, alone, phases }: ChapterProps) {
  const lasts = Math.max(1_000, ...phases.map(({ toMs }) => toMs - moment.atMs));
  const place: Place = (ms) => placeOnAxis(ms - moment.atMs, lasts);
  return (
    <>
      {!alone && (
        <h4 className="phase-moment" data-begins={moment.begins || undefined}>
          <span className="tabular-nums">{moment.atMs === 0 ? t`start` : shownTime(moment.atMs)}</span>{' '}
          {moment.title}
        </h4>
      )}
      {phases.length > 1 && (
        <div className="phase-axis" aria-hidden>
          {marksUpTo(lasts).map(({ ms, text }) => (
            <span key={ms} style={{ left: `${placeOnAxis(ms, lasts) * 100}%` }}>
              {text}
            </span>
          ))}
        </div>
      )}
      <ol className="phase-list">
        {phases
          .filter(({ name }) => alone || (name !== 'failure' && name !== 'restored'))
          .map((phase) => (
            <PhaseRow key={phase.name} phase={phase} place={place} />
          ))}
      </ol>
      {!alone && phases.length <= 1 && <p className="phase-quiet">{t`No session and no route changes.`}</p>}
    </>
  );
}

const lossesByFlow = (outages: readonly Outage[]): readonly (readonly Outage[])[] => [
  ...outages
    .reduce(
      (flows, outage) => flows.set(outage.flow, [...(flows.get(outage.flow) ?? []), outage]),
      new Map<string, Outage[]>(),
    )
    .values(),
];

const spanOf = (fromMs: number, toMs: number | null, place: Place) => {
  const from = place(fromMs);
  const to = toMs === null ? 1 : place(toMs);
  return { left: `${from * 100}%`, width: `max(3px, ${(to - from) * 100}%)` };
};

function PhaseRow({ phase, place }: { readonly phase: Phase; readonly place: Place }) {
  return (
    <li className="phase-row" title={phase.sentence}>
      <span className="phase-name">{phase.label}</span>
      <span className="phase-track" aria-hidden>
        <span className="phase-bar" data-phase={phase.name} style={spanOf(phase.fromMs, phase.toMs, place)} />
      </span>
      <span className="phase-words">
        {phase.sentence}
        {phase.assumed && <span className="badge">{t`assumption`}</span>}
      </span>
    </li>
  );
}

function OutageRow({ losses, place }: { readonly losses: readonly Outage[]; readonly place: Place }) {
  const store = useEditorStore();
  const flow = losses[0]?.flow;
  const name = useEditor((state) => (flow ? (state.document.flows[flow]?.name ?? '') : ''));
  if (!flow) return null;
  return (
    <li className="phase-row" title={losses.map(({ sentence }) => sentence).join(' ')}>
      <button type="button" className="phase-name" onClick={() => store.getState().selectFlow(flow)}>
        {name}
      </button>
      <span className="phase-track" aria-hidden>
        {losses.map(({ fromMs, toMs }) => (
          <span
            key={fromMs}
            className="phase-bar"
            data-phase={toMs === null ? 'lost' : 'outage'}
            style={spanOf(fromMs, toMs, place)}
          />
        ))}
      </span>
      <span className="phase-words">{lostWords(losses)}</span>
    </li>
  );
}

/** `50 % lost for up to 900 ms`; of several losses, how often and how long in all. */
function lostWords(losses: readonly Outage[]): string {
  const share = shownShare(Math.max(...losses.map((loss) => loss.share)));
  if (losses.some(({ toMs }) => toMs === null)) return t`${share} lost, for good`;
  const total = losses.reduce((sum, { fromMs, toMs }) => sum + (toMs ?? fromMs) - fromMs, 0);
  return losses.length === 1
    ? t`${share} lost for up to ${shownTime(total)}`
    : t`Up to ${share} lost ${losses.length} times, up to ${shownTime(total)} in all`;
}
