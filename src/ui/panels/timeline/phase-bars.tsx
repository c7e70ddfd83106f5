/** The phases of a failure as bars on one axis, and beneath them which flow was without its packets for how long. */
import type { Outage, Phase, Timeline } from '#sim/report/timeline.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { shownShare, shownTime } from '../fields/quantities.ts';
import { marksUpTo, placeOnAxis } from './phase-scale.ts';
import './phases.css';

export function PhaseBars({ timeline }: { readonly timeline: Timeline }) {
  const { phases, outages } = timeline;
  const end = Math.max(1_000, ...phases.map(({ toMs }) => toMs), ...outages.map(({ toMs }) => toMs ?? 0));
  return (
    <section className="phases" aria-label="Phases of the failure">
      <div className="phase-axis" aria-hidden>
        {marksUpTo(end).map(({ ms, text }) => (
          <span key={ms} style={{ left: `${placeOnAxis(ms, end) * 100}%` }}>
            {text}
          </span>
        ))}
      </div>
      <ol className="phase-list">
        {phases.map((phase) => (
          <PhaseRow key={phase.name} phase={phase} end={end} />
        ))}
      </ol>
      {outages.length > 0 && (
        <ol className="phase-list" aria-label="Flows that were lost">
          {outages.map((outage) => (
            <OutageRow key={outage.flow} outage={outage} end={end} />
          ))}
        </ol>
      )}
    </section>
  );
}

const spanOf = (fromMs: number, toMs: number | null, end: number) => {
  const from = placeOnAxis(fromMs, end);
  const to = toMs === null ? 1 : placeOnAxis(toMs, end);
  return { left: `${from * 100}%`, width: `max(3px, ${(to - from) * 100}%)` };
};

function PhaseRow({ phase, end }: { readonly phase: Phase; readonly end: number }) {
  return (
    <li className="phase-row" title={phase.sentence}>
      <span className="phase-name">{phase.label}</span>
      <span className="phase-track" aria-hidden>
        <span className="phase-bar" data-phase={phase.name} style={spanOf(phase.fromMs, phase.toMs, end)} />
      </span>
      <span className="phase-words">
        {phase.sentence}
        {phase.assumed && <span className="badge">assumption</span>}
      </span>
    </li>
  );
}

function OutageRow({ outage, end }: { readonly outage: Outage; readonly end: number }) {
  const store = useEditorStore();
  const name = useEditor((state) => state.document.flows[outage.flow]?.name ?? '');
  const lost =
    outage.toMs === null
      ? `${shownShare(outage.share)} lost, for good`
      : `${shownShare(outage.share)} lost for up to ${shownTime(outage.toMs)}`;
  return (
    <li className="phase-row" title={outage.sentence}>
      <button type="button" className="phase-name" onClick={() => store.getState().selectFlow(outage.flow)}>
        {name}
      </button>
      <span className="phase-track" aria-hidden>
        <span
          className="phase-bar"
          data-phase={outage.toMs === null ? 'lost' : 'outage'}
          style={spanOf(outage.fromMs, outage.toMs, end)}
        />
      </span>
      <span className="phase-words">{lost}</span>
    </li>
  );
}
