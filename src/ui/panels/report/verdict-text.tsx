import type { FlowReport } from '#sim/report/report.ts';
import { VERDICT_SHAPES, verdictSentence } from '../words.ts';

interface VerdictTextProps {
  readonly report: FlowReport;
  /** Longer words than the verdict's own. */
  readonly children?: string;
}

/** A verdict: a shape, words, and colour only besides. */
export function VerdictText({ report, children }: VerdictTextProps) {
  const lost = report.verdict === 'dropped' || report.verdict === 'no-route';
  const tone = lost ? 'text-danger' : report.verdict === 'degraded' ? 'text-warning' : '';
  return (
    <span className={`flex items-baseline ${tone}`}>
      <span aria-hidden className="me-1 w-3 shrink-0 text-center">
        {VERDICT_SHAPES[report.verdict]}
      </span>
      <span>{children ?? verdictSentence(report)}</span>
    </span>
  );
}
