import { t } from '#base/t.ts';
import { overCircuit } from './look.ts';
import type { Asked, Told } from './point.ts';

export const wanPerformance: readonly (Told | Asked)[] = [
  {
    topic: t`WAN performance`,
    question: t`Is the network in front of the circuit wide enough for what is asked of it?`,
    checks: ['perf/wan-bottleneck', 'perf/over-capacity', 'circuit/last-mile-slower'],
    look({ report }) {
      // In front of a circuit: the links of flows that go over one.
      const ours = new Set(report.flows.filter(overCircuit).map(({ flow }) => flow));
      const asked = report.loads.flatMap(({ over, mbps, capacityMbps, flows }) =>
        over.type === 'link' && capacityMbps !== null && mbps > 0 && flows.some(({ flow }) => ours.has(flow))
          ? [{ link: over.link, at: Math.round((mbps / capacityMbps) * 100) }]
          : [],
      );
      const most = Math.max(...asked.map(({ at }) => at));
      return asked.length === 0
        ? null
        : {
            because: t`The fullest link is asked for ${most} % of its rate.`,
            about: [...new Set(asked.flatMap(({ link, at }) => (at === most ? [link] : [])))],
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
      const loads = report.loads.filter(({ over, mbps }) => over.type === 'circuit' && mbps > 0);
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
