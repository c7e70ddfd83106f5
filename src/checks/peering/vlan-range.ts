import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';
import { sayAll } from '../words.ts';

export const peeringVlanRange: Check = {
  id: 'peering/vlan-range',
  severity: 'error',
  title: t`A VLAN id that does not exist`,
  facts: ['U-6'],
  derived: true,
  run: ({ peerings }) =>
    peerings.flatMap((peering): readonly Found[] => {
      const wrong = [
        ...new Set(
          peering.sessions.map(({ vlan }) => Number(vlan)).filter((vlan) => vlan < 1 || vlan > 4_094),
        ),
      ];
      if (wrong.length === 0) return [];
      return [
        {
          message: t`${sayAll(wrong.map(String))} on ${peering.name} is not a valid VLAN id.`,
          advice: t`Choose one from 1 to 4094.`,
          about: [peering.id],
        },
      ];
    }),
};
