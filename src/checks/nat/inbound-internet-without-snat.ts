import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { isOffered } from '../offers.ts';

export const natInboundInternetWithoutSnat: Check = {
  id: 'nat/inbound-internet-without-snat',
  severity: 'error',
  title: t`In by the internet, back by ExpressRoute`,
  facts: ['ER-230', 'ER-244'],
  run: (facts) =>
    facts.flows.flatMap(({ id, name, report, fromMicrosoft, circuitsBack, to }): readonly Found[] => {
      const inbound = report.forward.segments.some(({ medium }) => medium === 'public-internet');
      const host = to && facts.node(to.id);
      if (!fromMicrosoft || !inbound || host?.kind !== 'host') return [];
      const hidden = report.forward.hops.some(
        (hop) => hop.owner === 'customer' && hop.actions.some(({ type }) => type === 'source-nat'),
      );
      // Its reply meets a firewall that never saw the request, and a circuit offers the way there.
      const source = report.forward.hops[0]?.source;
      const offered =
        source !== undefined &&
        facts.microsoftPeerings.some((peering) => isOffered(facts.offers(peering), source));
      const lost = (report.reason === 'state-miss' && offered) || circuitsBack.length > 0;
      if (hidden || !lost) return [];
      return [
        {
          message: t`Replies of ${name} leave ${host.name} towards ExpressRoute, although the request came by the internet.`,
          advice: t`Use source NAT at the internet edge, or keep the routes of the circuit away from that segment.`,
          about: [id, host.id],
        },
      ];
    }),
};
