import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import type { FlowFacts } from '../flow-facts.ts';

export const routingAsymmetricStateful: Check = {
  id: 'routing/asymmetric-stateful',
  severity: 'error',
  title: t`A reply that a firewall does not know`,
  facts: ['ER-240', 'ER-241', 'ER-242', 'ER-243', 'ER-244', 'ER-245', 'ER-246'],
  under: ['nat/inbound-internet-without-snat'],
  run: ({ flows }) =>
    flows.flatMap((flow): readonly Found[] => {
      const { report, id, name } = flow;
      if (report.reason !== 'state-miss') return [];
      const hop = [...(report.return?.hops ?? []), ...report.forward.hops].find(
        ({ end }) => end?.reason === 'state-miss',
      );
      return [
        {
          message: t`${name} returns through ${hop?.place.label ?? t`a device`}, which never saw the request (${patternOf(flow)}).`,
          advice: remedyOf(flow),
          about: [id, ...(hop ? [hop.place.node] : [])],
        },
      ];
    }),
};

const outByInternet = ({ report }: FlowFacts) =>
  report.forward.segments.some(({ medium }) => medium === 'public-internet');

function patternOf(flow: FlowFacts): string {
  const internet = outByInternet(flow);
  if (flow.fromMicrosoft)
    return internet ? t`in by the internet, reply by ExpressRoute` : t`in by one circuit, reply by another`;
  if (internet) return t`out by the internet, back by ExpressRoute`;
  return flow.report.return?.segments.some(({ medium }) => medium === 'public-internet')
    ? t`out by ExpressRoute, back by the internet`
    : t`out by one way, back by another`;
}

function remedyOf(flow: FlowFacts): string {
  if (flow.fromMicrosoft)
    return t`Use source NAT where the request comes in, or keep the routes of the circuit away from that segment.`;
  return t`Announce each public prefix on exactly one path, and give each way out a pool of its own.`;
}
