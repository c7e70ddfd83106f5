/** Where the time goes: one bar per segment of the request and reply, as long as its part of the way. */
import type { FlowReport } from '#sim/report/report.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { shownEstimate } from '../fields/quantities.ts';
import { useGoTo, useSelectedFlow } from '../playback/use-axis.ts';

export function LatencyByHop() {
  const { flow } = useSelectedFlow();
  const name = useEditor((state) =>
    state.selectedFlow ? state.document.flows[state.selectedFlow]?.name : undefined,
  );
  const goTo = useGoTo();
  if (!flow?.latency)
    return (
      <section aria-label="Latency by hop">
        <h3 className="traffic-title">Latency by hop</h3>
        <p className="text-muted">
          {flow ? 'Nothing arrives, so there is no time to tell.' : 'Choose a flow.'}
        </p>
      </section>
    );
  const parts = partsOf(flow);
  const most = Math.max(0.001, ...parts.map(({ ms }) => ms));
  return (
    <section aria-label="Latency by hop">
      <h3 className="traffic-title">
        Latency by hop <span className="font-normal text-muted">of {name}, estimate</span>
      </h3>
      <ol className="traffic-hops">
        {parts.map((part) => (
          <li key={`${part.direction} ${part.from} ${part.to}`}>
            <button
              type="button"
              onClick={() => goTo({ type: 'hop', direction: part.direction, index: part.from })}
            >
              <span>
                {part.text}
                {part.direction === 'return' && <span className="text-muted"> (reply)</span>}
              </span>
              <span aria-hidden className="traffic-bar">
                <span style={{ width: `${(part.ms / most) * 100}%` }} />
              </span>
              <span className="tabular-nums text-muted">{shownMs(part.ms)}</span>
            </button>
          </li>
        ))}
      </ol>
      <p className="mt-1 text-muted">
        There and back {shownEstimate(flow.latency.forwardMs + flow.latency.returnMs)}.
      </p>
    </section>
  );
}

const shownMs = (ms: number): string => (ms < 0.01 ? 'none' : `${Math.round(ms * 100) / 100} ms`);

function partsOf(flow: FlowReport) {
  return (['forward', 'return'] as const).flatMap((direction) => {
    const path = flow[direction];
    return (path?.segments ?? []).map((segment) => ({
      direction,
      from: segment.from,
      to: segment.to,
      ms: segment.latencyMs,
      text: `${path?.hops[segment.from]?.place.label ?? ''} to ${path?.hops[segment.to]?.place.label ?? ''}`,
    }));
  });
}
