/** The stretches of a failure, and for how long each flow was without its packets. @source ER-270 to ER-277, ER-405 */
import type { Report } from '#sim/report/report.ts';
import type { Outage, Phase, TimelineEvent } from '#sim/report/timeline.ts';

export function phasesOf(events: readonly TimelineEvent[], report: Report): readonly Phase[] {
  const times = (...types: TimelineEvent['type'][]) =>
    events.filter(({ type }) => types.includes(type)).map(({ atMs }) => atMs);
  const noticed = times('session-down');
  const after = times('withdraw', 'announce', 'best-changed');
  if (events.length === 0) return [];
  const detected = noticed.length > 0 ? Math.max(...noticed) : 0;
  const first = noticed.length > 0 ? Math.min(...noticed) : 0;
  const withdrawn = Math.max(detected, ...times('withdraw'));
  const settled = Math.max(withdrawn, ...after);
  const gateway = Math.max(0, ...report.flows.map(({ recovery }) => recovery?.convergenceMs ?? 0));
  const phases: Phase[] = [
    {
      name: 'failure',
      label: 'Failure',
      fromMs: 0,
      toMs: 0,
      sentence: 'What has failed carries nothing from here on.',
      assumed: false,
    },
  ];
  if (noticed.length > 0)
    phases.push({
      name: 'detection',
      label: 'Detection',
      fromMs: 0,
      toMs: detected,
      sentence:
        first === detected
          ? `BFD or the hold timer notices after ${inTime(detected)}.`
          : `The first session notices after ${inTime(first)}, the last after ${inTime(detected)}.`,
      assumed: false,
    });
  if (times('withdraw').length > 0)
    phases.push({
      name: 'withdrawal',
      label: 'Withdrawal',
      fromMs: first,
      toMs: withdrawn,
      sentence: `Routers take back ${counted(times('withdraw').length, 'route')}.`,
      assumed: true,
    });
  if (after.length > 0)
    phases.push({
      name: 'convergence',
      label: 'Re-convergence',
      fromMs: first,
      toMs: settled,
      sentence: `Routers choose anew ${counted(times('best-changed').length, 'time')}; the last after ${inTime(settled)}.`,
      assumed: true,
    });
  if (gateway > 0)
    phases.push({
      name: 'gateway',
      label: 'Gateway',
      fromMs: settled,
      toMs: settled + gateway,
      sentence: `An ExpressRoute gateway may need up to ${inTime(gateway)} more (ER-276).`,
      assumed: true,
    });
  return phases;
}

export function outagesOf(report: Report): readonly Outage[] {
  return report.flows.flatMap((flow): Outage[] => {
    const { recovery } = flow;
    if (!recovery || recovery.affectedShare === 0) return [];
    const back = flow.verdict !== 'dropped' && flow.verdict !== 'no-route';
    const lasts = recovery.detectionMs + recovery.convergenceMs;
    return [
      {
        flow: flow.flow,
        share: recovery.affectedShare,
        fromMs: 0,
        toMs: back && Number.isFinite(lasts) ? lasts : null,
        sentence: recovery.sentence,
      },
    ];
  });
}

export function inTime(ms: number): string {
  if (ms < 1000) return `${Math.round(ms * 10) / 10} ms`;
  const seconds = ms / 1000;
  return seconds < 120 ? `${Math.round(seconds * 10) / 10} s` : `${Math.round(seconds / 6) / 10} min`;
}

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
