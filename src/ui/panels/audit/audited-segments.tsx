/** Segment by segment, there and back: what an auditor asks of each. Folded, since the claims are what most people want. */
import { t } from '#base/t.ts';
import type { AuditedFlow, AuditedSegment } from '#interop/audit/audit-facts.ts';
import { CELL, Head } from '../dock/table-parts.tsx';
import { shownEstimate, shownShare } from '../fields/quantities.ts';

const COLUMNS = [
  { name: '#', className: 'w-8' },
  { name: t`From and to`, className: 'w-44' },
  { name: t`Owner`, className: 'w-28' },
  { name: t`Medium`, className: 'w-36' },
  { name: t`Protected by` },
  { name: t`Latency`, className: 'w-20' },
  { name: t`Load`, className: 'w-28' },
  { name: t`Hand-off`, className: 'w-40' },
  { name: t`Source`, className: 'w-28' },
];

export function AuditedSegments({ flow }: { readonly flow: AuditedFlow }) {
  return (
    <details className="mt-1">
      <summary className="min-h-6 cursor-pointer px-2 py-1 text-accent">
        {t`Segment by segment`}
        <span className="sr-only"> {t`of ${flow.name}`}</span>
      </summary>
      <Direction title={t`Request`} flow={flow.name} segments={flow.request} ms={flow.latency?.requestMs} />
      {flow.reply.length > 0 && (
        <Direction title={t`Reply`} flow={flow.name} segments={flow.reply} ms={flow.latency?.replyMs} />
      )}
    </details>
  );
}

interface DirectionProps {
  readonly title: string;
  readonly flow: string;
  readonly segments: readonly AuditedSegment[];
  readonly ms: number | undefined;
}

function Direction({ title, flow, segments, ms }: DirectionProps) {
  return (
    <table className="w-full min-w-5xl table-fixed border-separate border-spacing-0">
      <caption className="px-2 pt-1 text-start text-label text-muted">
        <span className="font-semibold text-text">{title}</span>
        <span className="sr-only"> {t`of ${flow}`}</span>
        {ms !== undefined && <>, {t`one way ${shownEstimate(ms)}`}</>}
      </caption>
      <Head columns={COLUMNS} />
      <tbody>
        {segments.map((segment) => (
          <tr key={`${segment.number} ${segment.from} ${segment.to}`} className="hover:bg-hover">
            <td className={`${CELL} tabular-nums text-muted`}>{segment.number}</td>
            <th scope="row" className={`${CELL} text-start font-normal`}>
              {t`${segment.from} to ${segment.to}`}
              {segment.share < 0.995 && <span className="text-muted"> {shownShare(segment.share)}</span>}
            </th>
            <td className={CELL}>{segment.owner}</td>
            <td className={CELL}>{segment.medium}</td>
            <td className={CELL}>{segment.protectedBy}</td>
            <td className={`${CELL} tabular-nums`}>
              {segment.latencyMs < 0.005 ? t`0 ms` : t`${Number(segment.latencyMs.toPrecision(2))} ms`}
            </td>
            <td className={`${CELL} tabular-nums`}>{segment.load}</td>
            <td className={CELL}>{segment.handoff}</td>
            <td className={`${CELL} tabular-nums text-label text-muted`}>{segment.facts.join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
