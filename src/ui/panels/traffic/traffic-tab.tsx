/** How full every link is, in figures and words, what takes the room, and where a packet's time goes. */
import { useMemo } from 'react';
import type { LoadReport } from '#sim/report/report.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { CELL, CellButton, Nothing } from '../dock/table-parts.tsx';
import { shownRate, shownShare } from '../fields/quantities.ts';
import { OutOfDate } from '../report/out-of-date.tsx';
import { LatencyByHop } from './latency-by-hop.tsx';
import { fullness, loadName } from './load-name.ts';
import './traffic.css';

export function TrafficTab() {
  const report = useEditor((state) => state.report);
  const loads = useMemo(() => [...(report?.loads ?? [])].sort((a, b) => shareOf(b) - shareOf(a)), [report]);
  if (!report) return <Nothing>The design has not been simulated yet.</Nothing>;
  return (
    <div className="traffic">
      <section aria-label="Load of each link">
        <h3 className="traffic-title">
          Load of each link <OutOfDate />
        </h3>
        {loads.length === 0 ? (
          <p className="text-muted">
            No flow sends anything. Give a flow a rate, and the links carry it here.
          </p>
        ) : (
          <table className="traffic-loads">
            <caption className="sr-only">Load of each link and direction, the fullest first</caption>
            <thead className="sr-only">
              <tr>
                <th scope="col">Link and direction</th>
                <th scope="col">Load</th>
                <th scope="col">Rate</th>
                <th scope="col">In words</th>
              </tr>
            </thead>
            <tbody>
              {loads.map((load) => (
                <LoadRow key={`${JSON.stringify(load.over)} ${load.direction}`} load={load} />
              ))}
            </tbody>
          </table>
        )}
      </section>
      <LatencyByHop />
    </div>
  );
}

const shareOf = ({ mbps, capacityMbps }: LoadReport): number => (capacityMbps ? mbps / capacityMbps : 0);

function LoadRow({ load }: { readonly load: LoadReport }) {
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const share = load.capacityMbps ? load.mbps / load.capacityMbps : null;
  const { over } = load;
  const element = over.type === 'link' ? over.link : over.type === 'circuit' ? over.circuit : over.gateway;
  const heaviest = [...load.flows].sort((a, b) => b.mbps - a.mbps).slice(0, 3);
  const full = share !== null && share >= 0.999;
  return (
    <tr className="hover:bg-hover">
      <th scope="row" className={`${CELL} text-left font-normal`}>
        <CellButton onClick={() => store.getState().select([element])}>{loadName(document, load)}</CellButton>
      </th>
      <td className={CELL}>
        <span aria-hidden className="traffic-bar" data-full={full || undefined}>
          <span style={{ width: `${Math.min(1, share ?? 0) * 100}%` }} />
        </span>
      </td>
      <td className={`${CELL} tabular-nums whitespace-nowrap text-right`}>
        {shownRate(load.mbps)}
        {load.capacityMbps !== null && (
          <span className="text-muted">
            {' '}
            of {shownRate(load.capacityMbps)}, {shownShare(load.mbps / load.capacityMbps)}
          </span>
        )}
      </td>
      <td className={CELL}>
        <span className={full ? 'font-semibold text-danger' : 'text-muted'}>{fullness(share)}</span>
        <span className="traffic-flows">
          {heaviest
            .map(({ flow, mbps }) => `${document.flows[flow]?.name ?? ''} ${shownRate(mbps)}`)
            .join(' · ')}
        </span>
      </td>
    </tr>
  );
}
