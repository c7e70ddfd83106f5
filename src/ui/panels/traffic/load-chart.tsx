/** How full every link is: a bar to the line of what it carries, and a mark where a single failure would put it. */

import { AxisTop } from '@visx/axis';
import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useMemo } from 'react';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import type { LoadReport } from '#sim/report/report.ts';
import { Button } from '#ui/components/form/button.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { CELL, CellButton } from '../dock/table-parts.tsx';
import { shownRate, shownShare } from '../fields/quantities.ts';
import { fullness, loadName } from './load-name.ts';
import { type Short, shortOver } from './short-over.ts';
import { useWidth } from './use-width.ts';
import { loadKey, type WorstFailure, type WorstFailures, worstFailures } from './worst-failures.ts';

/** Where the bar stands in its row, pixels from the top. */
const BAR = { y: 8, height: 12 };
const MARGIN = 20;
/** A bar is drawn to four times what a link carries; beyond that its number tells. */
const MOST = 4;

type Scale = ReturnType<typeof scaleLinear<number>>;

export function LoadChart({ loads }: { readonly loads: readonly LoadReport[] }) {
  const [head, width] = useWidth();
  const sweep = useEditor((state) => state.sweep);
  const document = useEditor((state) => state.document);
  const worst = useMemo(() => worstFailures(sweep, document), [sweep, document]);
  const report = useEditor((state) => state.report);
  const flows = useEditor((state) => state.document.flows);
  const short = useMemo(
    () => new Map(loads.map((load) => [loadKey(load), shortOver(load, flows, report)])),
    [loads, flows, report],
  );
  const anyShort = [...short.values()].some((one) => one !== null);
  const most = Math.max(1, ...loads.map(shareOf), ...peaks(worst));
  const scale = scaleLinear<number>({
    domain: [0, Math.min(MOST, most)],
    range: [MARGIN, Math.max(MARGIN, width - MARGIN)],
    clamp: true,
  });
  return (
    <>
      <table className="chart-table">
        <caption className="sr-only">{t`Load of each link and direction, the fullest first`}</caption>
        <thead>
          <tr>
            <th scope="col">{t`Link and direction`}</th>
            <th scope="col" ref={head} className="chart-axis">
              <span className="sr-only">{t`Part of what it carries, as a bar`}</span>
              {width > 0 && <Axis scale={scale} width={width} />}
            </th>
            <th scope="col" className="chart-words">{t`Load`}</th>
          </tr>
        </thead>
        <tbody>
          {loads.map((load) => (
            <LoadRow
              key={loadKey(load)}
              load={load}
              scale={scale}
              short={short.get(loadKey(load)) ?? null}
              worst={worst.state === 'known' ? (worst.of.get(loadKey(load)) ?? null) : null}
            />
          ))}
        </tbody>
      </table>
      <p className="chart-key" aria-hidden>
        <span>{t`│ all that the link carries`}</span>
        {(anyShort || (worst.state === 'known' && worst.of.size > 0)) && (
          <span>{t`◆ more is asked of it than it carries, now or after the worst single failure`}</span>
        )}
      </p>
      <AfterFailures worst={worst} />
    </>
  );
}

const shareOf = ({ mbps, capacityMbps }: Pick<LoadReport, 'mbps' | 'capacityMbps'>): number =>
  capacityMbps ? mbps / capacityMbps : 0;

const diamondAt = (x: number): string => `M${x},${BAR.y - 1}l7,7l-7,7l-7,-7z`;

const peaks = (worst: WorstFailures): readonly number[] =>
  worst.state === 'known' ? [...worst.of.values()].map(shareOf) : [];

function Axis({ scale, width }: { readonly scale: Scale; readonly width: number }) {
  const end = scale.domain()[1] ?? 1;
  const ticks = end > 1.5 ? [0, 1, 2, 3, 4].filter((tick) => tick <= end) : [0, 0.5, 1];
  return (
    <svg aria-hidden width={width} height={22}>
      <AxisTop
        scale={scale}
        top={21}
        tickValues={ticks}
        tickFormat={(value) => `${Math.round(Number(value) * 100)} %`}
        tickLength={4}
        tickLabelProps={{ className: 'chart-tick' }}
        axisLineClassName="chart-line"
        tickClassName="chart-mark"
      />
    </svg>
  );
}

interface LoadRowProps {
  readonly load: LoadReport;
  readonly scale: Scale;
  /** What it is short of now. */
  readonly short: Short | null;
  readonly worst: WorstFailure | null;
}

function LoadRow({ load, scale, short, worst }: LoadRowProps) {
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const share = load.capacityMbps ? shareOf(load) : null;
  const { over } = load;
  const element = over.type === 'link' ? over.link : over.type === 'circuit' ? over.circuit : over.gateway;
  const heaviest = [...load.flows].sort((a, b) => b.mbps - a.mbps).slice(0, 3);
  const full = share !== null && share >= 0.999;
  return (
    <tr>
      <th scope="row" className={CELL}>
        <CellButton onClick={() => store.getState().select([element])}>{loadName(document, load)}</CellButton>
        <span className="traffic-flows">
          {heaviest
            .map(({ flow, mbps }) => `${document.flows[flow]?.name ?? ''} ${shownRate(mbps)}`)
            .join(' · ')}
        </span>
      </th>
      <td className="chart-cell">
        {share !== null && (
          <svg aria-hidden className="chart-row">
            <Bar
              className="chart-bar"
              data-full={full || undefined}
              x={scale(0)}
              y={BAR.y}
              width={Math.max(1.5, scale(share) - scale(0))}
              height={BAR.height}
            />
            <line className="chart-limit" x1={scale(1)} x2={scale(1)} y1={0} y2="100%" />
            {short && <path className="chart-peak" d={diamondAt(scale(1))} />}
            {worst && <path className="chart-peak" d={diamondAt(scale(shareOf(worst)))} />}
          </svg>
        )}
      </td>
      <td className={`${CELL} tabular-nums`}>
        <span className="whitespace-nowrap">
          {shownRate(load.mbps)}
          {load.capacityMbps !== null && (
            <span className="text-muted">
              {' '}
              {t`of ${shownRate(load.capacityMbps)}, ${shownShare(shareOf(load))}`}
            </span>
          )}
        </span>
        <span className={full ? 'block font-semibold text-danger' : 'block text-muted'}>
          {fullness(share)}
        </span>
        {short && (
          <span className="chart-worst">
            <span aria-hidden>◆ </span>
            {t`overloaded now: ${short.flow} asks for ${shownRate(short.asked)}, ${shownRate(short.gets)} get through`}
          </span>
        )}
        {worst && (
          <span className="chart-worst">
            <span aria-hidden>◆ </span>
            {t`${shownShare(shareOf(worst))} if ${worst.failed} fails`}
          </span>
        )}
      </td>
    </tr>
  );
}

/** What single failures do to it is worked out when somebody asks: it takes a run of the engine for each. */
function AfterFailures({ worst }: { readonly worst: WorstFailures }) {
  const store = useEditorStore();
  if (worst.state === 'known')
    return (
      <p className="traffic-note" role="status">
        {worst.of.size === 0
          ? t`No single failure asks more of a link than it carries.`
          : t`Single failures ask more of ${plural(worst.of.size, { one: 'one link', other: '# links' })} than it carries.`}
      </p>
    );
  return (
    <p className="traffic-note">
      {worst.state === 'working' ? (
        <span role="status">{t`Failing everything once, to see what each failure asks of the links.`}</span>
      ) : (
        <Button
          onClick={() => store.getState().runSweep('single')}
        >{t`What failures do to the links`}</Button>
      )}
    </p>
  );
}
