import { t } from '#base/t.ts';
import { addressAt } from '#model/addresses.ts';
import type { PeeringSession } from '#model/kinds/peering.ts';
import type { Check, Found } from '../check.ts';
import { nodeFix } from '../fix.ts';
import { sayAll } from '../words.ts';

export const peeringAddressOrder: Check = {
  id: 'peering/address-order',
  severity: 'error',
  title: t`Addresses of a link the wrong way round`,
  facts: ['ER-102'],
  under: ['peering/link-subnet-size'],
  run: ({ peerings }) =>
    peerings.flatMap((peering): readonly Found[] => {
      const wrong = peering.sessions.flatMap((session, half) =>
        ([4, 6] as const).flatMap((family) => {
          const own = session[`ipv${family}`];
          if (
            !own ||
            (own.customer === addressAt(own.subnet, 1) && own.microsoft === addressAt(own.subnet, 2))
          )
            return [];
          return [{ half, subnet: own.subnet }];
        }),
      );
      const [first] = wrong;
      if (!first) return [];
      return [
        {
          message: t`In ${sayAll(wrong.map(({ subnet }) => subnet))} of ${peering.name} the first address is your router and the second is Microsoft's; here they are swapped or different.`,
          advice: t`Use ${addressAt(first.subnet, 1)} for your router and ${addressAt(first.subnet, 2)} for Microsoft's.`,
          about: [peering.id],
          fix: nodeFix(t`Put the addresses in order`, peering.id, {
            sessions: peering.sessions.map(inOrder),
          }),
        },
      ];
    }),
};

function inOrder(session: PeeringSession): PeeringSession {
  const order = (own: PeeringSession['ipv4']) =>
    own && { ...own, customer: addressAt(own.subnet, 1), microsoft: addressAt(own.subnet, 2) };
  return { ...session, ipv4: order(session.ipv4), ipv6: order(session.ipv6) };
}
