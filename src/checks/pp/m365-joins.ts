import { t } from '#base/t.ts';
import { allowedCommunities, OFFICE_VALUES } from '#catalogue/allowed-communities.ts';
import type { Check, Found } from '../check.ts';
import { isPowerPlatform } from '../power-platform.ts';

export const ppM365Joins: Check = {
  id: 'pp/m365-joins',
  severity: 'warning',
  title: t`Microsoft 365 on the same circuit`,
  facts: ['ER-316', 'D-2'],
  // What cannot be attached shares nothing.
  under: ['routefilter/m365-not-authorised', 'sku/m365-needs-premium'],
  run: (facts) =>
    facts.microsoftPeerings.flatMap((peering): readonly Found[] => {
      const circuit = facts.circuitOf(peering);
      const values =
        facts.filterOf(peering)?.communities ?? allowedCommunities(facts.document, circuit, peering);
      const office = values.filter((value) => OFFICE_VALUES.includes(value));
      const sized = facts.flows.some(
        ({ to, flow }) => isPowerPlatform(to) && flow.forwardMbps + flow.returnMbps > 0,
      );
      const isOffice = (kind: string) => ['exchange', 'sharepoint', 'teams', 'office-365'].includes(kind);
      const counted = facts.flows.some(
        ({ to, flow }) =>
          to?.kind === 'service' && isOffice(to.service) && flow.forwardMbps + flow.returnMbps > 0,
      );
      if (office.length === 0 || !sized || counted) return [];
      return [
        {
          message: t`Microsoft 365 will share ${circuit.name}, and only Power Platform is counted in the design.`,
          advice: t`Drop those values, or draw the flows to Microsoft 365 and size for them.`,
          about: [peering.id, circuit.id],
        },
      ];
    }),
};
