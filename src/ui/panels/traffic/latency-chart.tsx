/** Where the time goes, as a waterfall: a bar per segment of the request and reply, from when it begins to when it ends. */

import { AxisTop } from '@visx/axis';
import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useMemo } from 'react';
import { t } from '#base/t.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { CELL, CellButton } from '../dock/table-parts.tsx';
import { shownEstimate } from '../fields/quantities.ts';
import { useGoTo, useSelectedFlow } from '../playback/use-axis.ts';
import { MEDIUM_LETTERS, MEDIUM_WORDS } from '../words.ts';
import { type LatencyRow, latencyRows } from './latency-rows.ts';
import { useWidth } from './use-width.ts';

/** Where the bar stands in its row, pixels from the top. */
const BAR = { y: 7, height: 12 };
const MARGIN = 20;

export function LatencyByHop() {
  const { flow } = useSelectedFlow();
  const name = useEditor((state) =>
    state.selectedFlow ? state.document.flows[state.selectedFlow]?.name : undefined,
  );
  const rows = useMemo(() => (flow ? latencyRows(flow) : []), [flow]);
  if (!flow?.latency)
    return (
      <section aria-label={t`Latency by hop`}>
        <h3 className="traffic-title">{t`Latency by hop`}</h3>
        <p className="text-muted">
          {flow ? t`Nothing arrives, so there is no time to tell.` : t`Choose a flow.`}
        </p>
      </section>
    );
  const { forwardMs, returnMs, perDeviceMs } = flow.latency;
  return (
    <section aria-label={t`Latency by hop`}>
      <h3 className="traffic-title">
        {t`Latency by hop`} <span className="font-normal text-muted">{t`of ${name}`}</span>
      </h3>
      <p className="text-muted">{t`There and back ${shownEstimate(forwardMs + returnMs)}: ${shownMs(sum(rows, 'wayMs'))} on the way, ${shownMs(sum(rows, 'deviceMs'))} in devices, ${perDeviceMs} ms each.`}</p>
      <Waterfall rows={rows} />
      <p className="chart-key" aria-hidden>
        <span>
          <i className="chart-swatch" data-part="device" /> {t`in the device`}
        </span>
        <span>
          <i className="chart-swatch" data-part="way" /> {t`on the way`}
        </span>
      </p>
    </section>
  );
}

/** Along one way: equal-cost twins take their time at once. */
function sum(rows: readonly LatencyRow[], part: 'wayMs' | 'deviceMs'): number {
  const at = new Map<string, number>();
  for (const row of rows) {
    const key = `${row.direction} ${row.startMs}`;
    at.set(key, Math.max(at.get(key) ?? 0, row[part]));
  }
  return [...at.values()].reduce((total, ms) => total + ms, 0);
}

const shownMs = (ms: number): string =>
  ms < 0.005 ? t`0 ms` : t`${Number(ms < 10 ? ms.toFixed(2) : ms.toFixed(1))} ms`;

function Waterfall({ rows }: { readonly rows: readonly LatencyRow[] }) {
  const [head, width] = useWidth();
  const goTo = useGoTo();
  const selected = useEditor((state) => state.selectedStep);
  const total = Math.max(0.001, ...rows.map(({ endMs }) => endMs));
  const scale = scaleLinear<number>({
    domain: [0, total],
    range: [MARGIN, Math.max(MARGIN, width - MARGIN)],
  });
  const turn = Math.max(...rows.filter(({ direction }) => direction === 'forward').map(({ endMs }) => endMs));
  const ticks = width < 220 ? 2 : 4;
  return (
    <table className="chart-table">
      <caption className="sr-only">{t`Where the time of a packet goes, request then reply`}</caption>
      <thead>
        <tr>
          <th scope="col">{t`From and to`}</th>
          <th scope="col" className="w-12">{t`Over`}</th>
          <th scope="col" ref={head} className="chart-axis">
            <span className="sr-only">{t`From when to when, as a bar`}</span>
            {width > 0 && (
              <svg aria-hidden width={width} height={22}>
                <AxisTop
                  scale={scale}
                  top={21}
                  numTicks={ticks}
                  tickFormat={(value) => t`${Number(value)} ms`}
                  tickLength={4}
                  tickLabelProps={{ className: 'chart-tick' }}
                  axisLineClassName="chart-line"
                  tickClassName="chart-mark"
                />
              </svg>
            )}
          </th>
          <th scope="col" className="w-20 text-end">{t`Takes`}</th>
          <th scope="col" className="w-24 text-end">{t`There after`}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr
            key={`${row.direction} ${row.text}`}
            data-turn={(row.direction === 'return' && rows[index - 1]?.direction === 'forward') || undefined}
            data-selected={
              (selected?.type === 'hop' &&
                selected.direction === row.direction &&
                selected.index === row.from) ||
              undefined
            }
          >
            <th scope="row" className={CELL}>
              <CellButton onClick={() => goTo({ type: 'hop', direction: row.direction, index: row.from })}>
                {row.text}
                {row.direction === 'return' && <span className="font-normal text-muted"> {t`(reply)`}</span>}
              </CellButton>
            </th>
            <td className={CELL}>
              <span className="chart-letter" title={MEDIUM_WORDS[row.medium]}>
                <span aria-hidden>{MEDIUM_LETTERS[row.medium]}</span>
                <span className="sr-only">{MEDIUM_WORDS[row.medium]}</span>
              </span>
            </td>
            <td className="chart-cell">
              <svg aria-hidden className="chart-row">
                <line className="chart-turn" x1={scale(turn)} x2={scale(turn)} y1={0} y2="100%" />
                <Bar
                  className="chart-bar"
                  data-part="device"
                  x={scale(row.startMs)}
                  y={BAR.y}
                  width={scale(row.startMs + row.deviceMs) - scale(row.startMs)}
                  height={BAR.height}
                />
                <Bar
                  className="chart-bar"
                  data-part="way"
                  x={scale(row.startMs + row.deviceMs)}
                  y={BAR.y}
                  width={Math.max(
                    row.wayMs > 0 ? 1.5 : 0,
                    scale(row.endMs) - scale(row.startMs + row.deviceMs),
                  )}
                  height={BAR.height}
                />
              </svg>
            </td>
            <td className={`${CELL} tabular-nums whitespace-nowrap text-end`}>
              {shownMs(row.deviceMs + row.wayMs)}
            </td>
            <td className={`${CELL} tabular-nums whitespace-nowrap text-end text-muted`}>
              {shownMs(row.endMs)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
