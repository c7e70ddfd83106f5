import { t } from '#base/t.ts';
import type { Check } from '../check.ts';

export const natOnPrivatePeering: Check = {
  id: 'nat/on-private-peering',
  severity: 'warning',
  title: t`NAT on private peering`,
  facts: ['ER-221'],
  run: ({ flows, nameOf }) =>
    flows.flatMap(({ id, name, report, byPrivatePeering, byMicrosoftPeering, crossesInternet }) => {
      // What goes on to the internet from the premises is translated there for the internet (W-18).
      if (!byPrivatePeering || byMicrosoftPeering || crossesInternet) return [];
      return report.forward.hops
        .filter((hop) => hop.owner !== 'microsoft' && hop.actions.some(({ type }) => type === 'source-nat'))
        .map((hop) => ({
          message: t`${nameOf(hop.place.node)} translates ${name} on its way to private peering, where NAT is not used.`,
          advice: t`Remove it, or write down the overlap that it hides.`,
          about: [hop.place.node, id],
        }));
    }),
};
