import type { FlowReport } from '#sim/report/report.ts';
import { VERDICT_SHAPES, verdictSentence } from '../words.ts';

/** A verdict: a shape, words, and colour only besides. */
export function VerdictText({ report }: { readonly report: FlowReport }) {
  const lost = report.verdict === 'dropped' || report.verdict === 'no-route';
  const tone = lost ? 'text-danger' : report.verdict === 'degraded' ? 'text-warning' : '';
  return (
    <span className={tone}>
      <span aria-hidden className="mr-1 inline-block w-3 text-center">
        {VERDICT_SHAPES[report.verdict]}
      </span>
      {verdictSentence(report)}
    </span>
  );
}
