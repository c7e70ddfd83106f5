/** The stretches of each chapter of a story, and for how long each flow was without its packets. @source ER-270 to ER-277, ER-405 */
import { counted } from '#base/counted.ts';
import { t } from '#base/t.ts';
import type { Report } from '#sim/report/report.ts';
import type { Outage, Phase, StoryMoment, TimelineEvent } from '#sim/report/timeline.ts';
import { inTime } from './in-time.ts';

/** @param events - Of this moment: what it led to. */
export function phasesOf(
  { atMs, title, begins }: StoryMoment,
  moment: number,
  events: readonly TimelineEvent[],
  report: Report,
): readonly Phase[] {
  const times = (...types: TimelineEvent['type'][]) =>
    events.filter(({ type }) => types.includes(type)).map((event) => event.atMs);
  const noticed = times('session-down');
  const opened = times('session-up');
  const after = times('withdraw', 'announce', 'best-changed');
  const detected = Math.max(atMs, ...noticed, ...opened);
  const first = Math.min(...noticed, ...opened, ...after);
  const withdrawn = Math.max(detected, ...times('withdraw'));
  const settled = Math.max(withdrawn, ...after);
  const gateway = noticed.length > 0 ? gatewayMs(report, atMs) : 0;
  const since = (ms: number) => inTime(ms - atMs);
  const phase = (
    name: Phase['name'],
    label: string,
    fromMs: number,
    toMs: number,
    sentence: string,
    assumed: boolean,
  ): Phase => ({ moment, name, label, fromMs, toMs, sentence, assumed });
  const phases = [
    phase(begins ? 'failure' : 'restored', begins ? t`Failure` : t`Restored`, atMs, atMs, title, false),
  ];
  if (noticed.length > 0) {
    const last = Math.max(...noticed);
    const soonest = Math.min(...noticed);
    phases.push(
      phase(
        'detection',
        'Detection',
        atMs,
        last,
        soonest !== last
          ? t`The first session notices after ${since(soonest)}, the last after ${since(last)}.`
          : last === atMs
            ? t`The interface goes down, and is seen at once.`
            : t`BFD or the hold timer notices after ${since(last)}.`,
        false,
      ),
    );
  }
  if (opened.length > 0)
    phases.push(
      phase(
        'reopening',
        t`Sessions open`,
        atMs,
        Math.max(...opened),
        t`${counted(opened.length, { one: '# session', other: '# sessions' })} open again, the last after ${since(Math.max(...opened))}.`,
        true,
      ),
    );
  if (times('withdraw').length > 0)
    phases.push(
      phase(
        'withdrawal',
        'Withdrawal',
        first,
        withdrawn,
        t`Routers take back ${counted(times('withdraw').length, { one: '# route', other: '# routes' })}.`,
        true,
      ),
    );
  if (after.length > 0)
    phases.push(
      phase(
        'convergence',
        'Re-convergence',
        first,
        settled,
        t`Routers choose anew ${counted(times('best-changed').length, { one: '# time', other: '# times' })}; the last after ${since(settled)}.`,
        true,
      ),
    );
  if (gateway > 0)
    phases.push(
      phase(
        'gateway',
        'Gateway',
        settled,
        settled + gateway,
        t`An ExpressRoute gateway may need up to ${inTime(gateway)} more (ER-276).`,
        true,
      ),
    );
  return phases;
}

/** What a gateway adds to what strikes at this moment. */
const gatewayMs = (report: Report, atMs: number): number =>
  Math.max(
    0,
    ...report.flows.flatMap(({ recovery }) =>
      recovery?.stretches.some(({ fromMs }) => fromMs === atMs) ? recovery.convergenceMs : [],
    ),
  );

export const outagesOf = (report: Report): readonly Outage[] =>
  report.flows.flatMap(({ flow, recovery }) =>
    (recovery?.stretches ?? []).map((stretch): Outage => ({ flow, ...stretch })),
  );
