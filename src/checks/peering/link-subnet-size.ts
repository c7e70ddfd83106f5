import { t } from '#base/t.ts';
import { addressAt, type Prefix } from '#model/addresses.ts';
import type { PeeringNode, PeeringSession } from '#model/kinds/peering.ts';
import type { Check, Found } from '../check.ts';
import { nodeFix } from '../fix.ts';
import { lengthOf } from '../offers.ts';
import { sayAll } from '../words.ts';

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
          message:
            half === 0
              ? t`The primary link of ${peering.name} has ${subnet}; it must be a /${wanted}.`
              : t`The secondary link of ${peering.name} has ${subnet}; it must be a /${wanted}.`,
          advice: split
            ? t`Split it: ${own(0)} for the primary link, ${own(1)} for the secondary.`
            : t`Give each link a /${wanted} of its own.`,
          about: [peering.id],
          ...fixOf(peering),
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

/** Only where it leaves nothing wrong: both links and both families of a peering are one finding. */
function fixOf(peering: PeeringNode): Pick<Found, 'fix'> {
  const wrong = wrongSizes(peering);
  if (!wrong.every((each) => isSplit(peering, each))) return {};
  const subnets = [...new Map(wrong.map(({ subnet, family }) => [subnet, family]))];
  const sessions = subnets.reduce(
    (now, [subnet, family]) => halves(now, family, subnet),
    peering.sessions as readonly PeeringSession[],
  );
  return {
    fix: nodeFix(t`Split ${sayAll(subnets.map(([subnet]) => subnet))} in two`, peering.id, { sessions }),
  };
}

/** A /29 that somebody wrote on both links is meant to be split: lower half primary, upper half secondary (ER-101). */
const isSplit = ({ sessions }: PeeringNode, { subnet, family }: WrongSize): boolean =>
  lengthOf(subnet) === (family === 4 ? 29 : 125) &&
  sessions.every((session) => session[`ipv${family}`]?.subnet === subnet);

const halves = (sessions: readonly PeeringSession[], family: 4 | 6, subnet: Prefix) =>
  sessions.map((session, half) => ({
    ...session,
    [`ipv${family}`]: {
      subnet: `${addressAt(subnet, half * 4)}/${family === 4 ? 30 : 126}`,
      customer: addressAt(subnet, half * 4 + 1),
      microsoft: addressAt(subnet, half * 4 + 2),
    },
  }));
