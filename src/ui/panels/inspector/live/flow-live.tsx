import { t } from '#base/t.ts';
import type { FlowReport } from '#sim/report/report.ts';
import { More, Section } from '#ui/components/form/section.tsx';
import { shownEstimate, shownRate } from '../../fields/quantities.ts';
import { OutOfDate } from '../../report/out-of-date.tsx';
import { roundTripMs } from '../../report/report-selectors.ts';
import { VerdictText } from '../../report/verdict-text.tsx';

/** The answer to one flow, and what it rests on. */
export function FlowLive({ report }: { readonly report: FlowReport }) {
  const roundTrip = roundTripMs(report);
  return (
    <>
      <Section title={t`Result`} aside={<OutOfDate />}>
        <p className="text-body">
          <VerdictText report={report}>{report.sentence}</VerdictText>
        </p>
        <p className="text-body text-muted">{report.privacy.sentence}</p>
        {report.recovery && <p className="text-body text-muted">{report.recovery.sentence}</p>}
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-body">
          <dt className="text-muted">{t`Crosses the internet`}</dt>
          <dd>{report.crossesInternet ? t`yes` : t`no`}</dd>
          {roundTrip !== null && (
            <>
              <dt className="text-muted">{t`There and back`}</dt>
              <dd>{shownEstimate(roundTrip)}</dd>
            </>
          )}
          <dt className="text-muted">{t`Gets through`}</dt>
          <dd className="tabular-nums">{t`${shownRate(report.throughput.forwardMbps)} out, ${shownRate(report.throughput.returnMbps)} back`}</dd>
        </dl>
        {report.assumptions.map((assumption) => (
          <p key={assumption} className="text-label text-muted">
            <span className="me-1 rounded border border-line-strong px-1">{t`assumption`}</span>
            {assumption}
          </p>
        ))}
      </Section>
      {report.latency && (
        <More title={t`How the latency is estimated`}>
          <ul className="grid gap-1 text-body text-muted">
            {report.latency.terms.map(({ text }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two segments may have the same term, and the list is never reordered
              <li key={index}>{text}</li>
            ))}
          </ul>
        </More>
      )}
    </>
  );
}
