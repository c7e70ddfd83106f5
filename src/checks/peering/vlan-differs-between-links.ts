import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { nodeFix } from '../fix.ts';

export const peeringVlanDiffersBetweenLinks: Check = {
  id: 'peering/vlan-differs-between-links',
  severity: 'error',
  title: t`Two VLANs on one peering`,
  facts: ['ER-112'],
  run: ({ peerings }) =>
    peerings.flatMap((peering): readonly Found[] => {
      const [primary, secondary] = peering.sessions;
      if (primary.vlan === secondary.vlan) return [];
      return [
        {
          message: t`${peering.name} has VLAN ${primary.vlan} on its primary link and ${secondary.vlan} on its secondary; both must carry the same.`,
          advice: t`Use one VLAN for both.`,
          about: [peering.id],
          fix: nodeFix(t`Set both to VLAN ${primary.vlan}`, peering.id, {
            sessions: [primary, { ...secondary, vlan: primary.vlan }],
          }),
        },
      ];
    }),
};
