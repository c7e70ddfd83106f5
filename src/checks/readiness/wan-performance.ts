import { t } from '#base/t.ts';
import type { Asked, Told } from './point.ts';

export const wanPerformance: readonly (Told | Asked)[] = [
  {
    topic: t`WAN performance`,
    question: t`Is the network in front of the circuit wide enough for what is asked of it?`,
    checks: ['perf/wan-bottleneck', 'perf/over-capacity', 'circuit/last-mile-slower'],
    look({ document, report }) {
      const rates = Object.values(document.flows).some(
        ({ forwardMbps, returnMbps }) => forwardMbps + returnMbps > 0,
      );
      const limited = report.loads.filter(
        ({ over, capacityMbps }) => over.type === 'link' && capacityMbps !== null,
      );
      if (!rates || limited.length === 0) return null;
      const most = Math.max(...limited.map(({ mbps, capacityMbps }) => mbps / (capacityMbps ?? 1)));
      return {
        because: t`The fullest link is asked for ${Math.round(most * 100)} % of its rate.`,
        about: limited.flatMap(({ over }) => (over.type === 'link' ? [over.link] : [])),
      };
    },
  },
  {
    topic: t`WAN performance`,
    question: t`Is the circuit large enough, also when one of its links is lost?`,
    checks: [
      'perf/relies-on-double-bandwidth',
      'perf/private-peering-saturates',
      'ha/standby-capacity',
      'gw/bottleneck',
      'pp/m365-joins',
    ],
    look({ report }) {
      const loads = report.loads.filter(({ over }) => over.type === 'circuit');
      const circuits = [
        ...new Set(loads.flatMap(({ over }) => (over.type === 'circuit' ? [over.circuit] : []))),
      ];
      return circuits.length === 0
        ? null
        : { because: t`What flows ask for fits on one link of each circuit.`, about: circuits };
    },
  },
  {
    topic: t`WAN performance`,
    question: t`What latency, loss and jitter do people measure to the circuit today, at the busiest hour?`,
    because: t`Latency here is estimated from distance; loss and jitter are measured, not drawn.`,
  },
  {
    topic: t`WAN performance`,
    question: t`Was the slowest site tried against a local breakout?`,
    because: t`ExpressRoute cures no slow WAN in front of it.`,
  },
];
