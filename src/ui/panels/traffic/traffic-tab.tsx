/** How full every link is, in figures, bars and words, what takes the room, and where a packet's time goes. */

import { useMemo } from 'react';
import { t } from '#base/t.ts';
import type { LoadReport } from '#sim/report/report.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { Nothing } from '../dock/table-parts.tsx';
import { OutOfDate } from '../report/out-of-date.tsx';
import { LatencyByHop } from './latency-chart.tsx';
import { LoadChart } from './load-chart.tsx';
import './traffic.css';

export function TrafficTab() {
  const report = useEditor((state) => state.report);
  const loads = useMemo(() => [...(report?.loads ?? [])].sort((a, b) => shareOf(b) - shareOf(a)), [report]);
  if (!report) return <Nothing>{t`The design has not been simulated yet.`}</Nothing>;
  return (
    <div className="traffic">
      <section aria-label={t`Load of each link`}>
        <h3 className="traffic-title">
          {t`Load of each link`} <OutOfDate />
        </h3>
        {loads.length === 0 ? (
          <p className="text-muted">{t`No flow sends anything. Give a flow a rate, and the links carry it here.`}</p>
        ) : (
          <LoadChart loads={loads} />
        )}
      </section>
      <LatencyByHop />
    </div>
  );
}

const shareOf = ({ mbps, capacityMbps }: LoadReport): number => (capacityMbps ? mbps / capacityMbps : 0);
