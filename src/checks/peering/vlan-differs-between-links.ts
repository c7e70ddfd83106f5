import { t } from '#base/t.ts';
import type { VlanId } from '#model/units.ts';
import type { Check, Found } from '../check.ts';
import { nodeFix } from '../fix.ts';

export const peeringVlanDiffersBetweenLinks: Check = {
  id: 'peering/vlan-differs-between-links',
  severity: 'error',
  title: t`Two VLANs on one peering`,
  facts: ['ER-112'],
  run: ({ peerings, circuitOf, peeringsOf }) =>
    peerings.flatMap((peering): readonly Found[] => {
      const [primary, secondary] = peering.sessions;
      if (primary.vlan === secondary.vlan) return [];
      const taken = peeringsOf(circuitOf(peering))
        .filter((other) => other !== peering)
        .flatMap(({ sessions }) => sessions.map(({ vlan }) => vlan));
      const fits = (vlan: VlanId) => vlan >= 1 && vlan <= 4094 && !taken.includes(vlan);
      const vlan = [primary.vlan, secondary.vlan].find(fits);
      return [
        {
          message: t`${peering.name} has VLAN ${primary.vlan} on its primary link and ${secondary.vlan} on its secondary; both must carry the same.`,
          advice: t`Use one VLAN for both.`,
          about: [peering.id],
          ...(vlan === undefined
            ? {}
            : {
                fix: nodeFix(t`Set both to VLAN ${vlan}`, peering.id, {
                  sessions: [
                    { ...primary, vlan },
                    { ...secondary, vlan },
                  ],
                }),
              }),
        },
      ];
    }),
};
