import { t } from '#base/t.ts';
import type { LoadReport } from '#sim/report/report.ts';
import { Section } from '#ui/components/form/section.tsx';
import { shownRate, shownShare } from '../../fields/quantities.ts';
import { OutOfDate } from '../../report/out-of-date.tsx';

interface LoadsLiveProps {
  readonly loads: readonly LoadReport[];
  /** Names of the two ends of a link, first and second. */
  readonly ends?: readonly [string, string];
}

/** How full each lane is, in each direction. @source ER-053 to ER-055 */
export function LoadsLive({ loads, ends = [t`the first end`, t`the second end`] }: LoadsLiveProps) {
  if (loads.length === 0) return null;
  return (
    <Section title={t`Load now`} aside={<OutOfDate />}>
      <ul className="grid gap-2">
        {loads.map((load) => (
          <li key={loadTitle(load, ends)}>
            <div className="flex items-baseline justify-between gap-x-3">
              <span>{loadTitle(load, ends)}</span>
              <span className="flex-none tabular-nums">
                {load.capacityMbps === null
                  ? shownRate(load.mbps)
                  : shownShare(load.mbps / load.capacityMbps)}
              </span>
            </div>
            <Bar load={load} />
            {load.capacityMbps !== null && (
              <p className="text-label text-muted tabular-nums">
                {t`${shownRate(load.mbps)} of ${shownRate(load.capacityMbps)}`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Bar({ load }: { readonly load: LoadReport }) {
  if (load.capacityMbps === null) return null;
  return (
    <span aria-hidden className="mt-0.5 block h-1 overflow-hidden rounded-full bg-sunken">
      <span
        className="block h-full bg-accent"
        style={{ width: `${Math.min(100, (load.mbps / load.capacityMbps) * 100)}%` }}
      />
    </span>
  );
}

function loadTitle({ over, direction }: LoadReport, [first, second]: readonly [string, string]): string {
  const lane = over.type === 'circuit' ? (over.part === 'primary' ? t`Primary` : t`Secondary`) : null;
  const words = {
    'towards-microsoft': t`towards Microsoft`,
    'towards-customer': t`towards you`,
    'from-first-end': t`from ${first}`,
    'from-second-end': t`from ${second}`,
  };
  const way = words[direction];
  return lane === null ? way.charAt(0).toUpperCase() + way.slice(1) : `${lane}, ${way}`;
}
