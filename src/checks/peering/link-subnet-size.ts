import { t } from '#base/t.ts';
import { addressAt, type Prefix } from '#model/addresses.ts';
import type { PeeringNode } from '#model/kinds/peering.ts';
import type { Check } from '../check.ts';
import { nodeFix } from '../fix.ts';
import { lengthOf } from '../offers.ts';

export const peeringLinkSubnetSize: Check = {
  id: 'peering/link-subnet-size',
  severity: 'error',
  title: t`A link subnet of the wrong size`,
  facts: ['ER-101', 'ER-104'],
  run: ({ peerings }) =>
    peerings.flatMap((peering) =>
      wrongSizes(peering).map(({ subnet, family, half }) => {
        const wanted = family === 4 ? 30 : 126;
        const split = lengthOf(subnet) === wanted - 1;
        const own = (which: number) => `${addressAt(subnet, which * 4)}/${wanted}`;
        return {
          message: t`The ${half === 0 ? t`primary` : t`secondary`} link of ${peering.name} has ${subnet}; it must be a /${wanted}.`,
          advice: split
            ? t`Split it: ${own(0)} for the primary link, ${own(1)} for the secondary.`
            : t`Give each link a /${wanted} of its own.`,
          about: [peering.id],
          ...(split && sameOnBoth(peering, family, subnet)
            ? {
                fix: nodeFix(t`Split ${subnet} in two`, peering.id, {
                  sessions: halves(peering, family, subnet),
                }),
              }
            : {}),
        };
      }),
    ),
};

interface WrongSize {
  readonly subnet: Prefix;
  readonly family: 4 | 6;
  readonly half: number;
}

const wrongSizes = (peering: PeeringNode): readonly WrongSize[] =>
  peering.sessions.flatMap((session, half) =>
    ([4, 6] as const).flatMap((family): readonly WrongSize[] => {
      const subnet = session[`ipv${family}`]?.subnet;
      return subnet && lengthOf(subnet) !== (family === 4 ? 30 : 126) ? [{ subnet, family, half }] : [];
    }),
  );

/** A /29 that somebody wrote on both links is meant to be split: lower half primary, upper half secondary (ER-101). */
const sameOnBoth = (peering: PeeringNode, family: 4 | 6, subnet: Prefix): boolean =>
  peering.sessions.every((session) => session[`ipv${family}`]?.subnet === subnet);

const halves = (peering: PeeringNode, family: 4 | 6, subnet: Prefix) =>
  peering.sessions.map((session, half) => ({
    ...session,
    [`ipv${family}`]: {
      subnet: `${addressAt(subnet, half * 4)}/${family === 4 ? 30 : 126}`,
      customer: addressAt(subnet, half * 4 + 1),
      microsoft: addressAt(subnet, half * 4 + 2),
    },
  }));
