import { t } from '#base/t.ts';
import { partWord } from '#model/part-word.ts';
import { type Block, heading, tableOr } from '../blocks.ts';
import type { ReportInput } from '../report-input.ts';

export function bgp({ document, report }: ReportInput): readonly Block[] {
  const peerings = Object.values(document.nodes).filter((node) => node.kind === 'peering');
  const ends = peerings.flatMap((peering) =>
    peering.sessions.flatMap((session, index) =>
      [session.ipv4, session.ipv6].flatMap((family) =>
        family
          ? [
              [
                `${peering.name}, ${partWord[index === 0 ? 'primary' : 'secondary']}`,
                peering.type === 'microsoft' ? t`Microsoft` : t`private`,
                String(session.vlan),
                String(peering.peerAsn),
                family.subnet,
                family.customer,
                family.microsoft,
              ],
            ]
          : [],
      ),
    ),
  );
  const states = report.sessions.map(({ name, state, because, receivedByCustomer, receivedByMicrosoft }) => [
    name,
    state === 'established' ? t`up` : (because ?? t`down`),
    String(receivedByCustomer),
    String(receivedByMicrosoft),
  ]);
  return [
    heading(t`BGP`),
    heading(t`Peerings`, 3),
    tableOr(
      t`There is no peering.`,
      [t`Session`, t`Peering`, t`VLAN`, t`Peer AS`, t`Subnet`, t`Your end`, t`Microsoft’s end`],
      ends,
    ),
    heading(t`Sessions`, 3),
    tableOr(t`There is no BGP session.`, [t`Session`, t`State`, t`Prefixes in`, t`Prefixes out`], states),
  ];
}
