/** The verdict as a shape, beside the sentence that says it: a tick, a half tick, a cross. */
import type { Verdict } from '#sim/report/report.ts';

const SHAPES: Readonly<Record<Verdict, string>> = {
  delivered: 'M5 12.5 10 17.5 19 7',
  'delivered-asymmetric': 'M4 9h13M13.5 5.5 17 9l-3.5 3.5M20 16H7M10.5 12.5 7 16l3.5 3.5',
  degraded: 'M12 5v9M12 18.5v.01',
  dropped: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
  'no-route': 'M5 12h6M15 12h.01M19 12h.01',
};

export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  return (
    <svg
      className="verdict-mark"
      data-verdict={verdict}
      aria-hidden="true"
      width="20"
      height="20"
      viewBox="0 0 24 24"
    >
      <path d={SHAPES[verdict]} />
    </svg>
  );
}
