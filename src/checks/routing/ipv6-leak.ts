import { t } from '#base/t.ts';
import { familyOf } from '#model/addresses.ts';
import { carriersOf } from '../carriers.ts';
import type { Check, Found } from '../check.ts';
import { prefixesOf } from '../offers.ts';

export const routingIpv6Leak: Check = {
  id: 'routing/ipv6-leak',
  severity: 'warning',
  title: t`IPv6 around the circuit`,
  facts: ['ER-339'],
  derived: true,
  run: (facts) =>
    facts.flows.flatMap((flow): readonly Found[] => {
      const { from, to } = flow;
      if (from.kind !== 'host' || to?.kind !== 'service' || !flow.byMicrosoftPeering) return [];
      const client = [...from.addresses, ...from.subnets].some((text) => familyOf(text) === 6);
      const target =
        to.endpoints.some(({ address }) => familyOf(address) === 6) ||
        prefixesOf(facts.catalogue, to).some(({ prefix }) => familyOf(prefix) === 6);
      const peering = facts.microsoftPeerings.find(({ circuit }) => flow.circuits.includes(circuit));
      // Another circuit may carry what this one does not.
      const carried = facts.microsoftPeerings.some(
        (each) =>
          each.sessions.some(({ enabled, ipv6 }) => enabled && ipv6 !== null) &&
          carriersOf(facts, flow).includes(facts.circuitOf(each)),
      );
      if (!client || !target || !peering || carried || facts.internetWaysOf(from.id).length === 0) return [];
      return [
        {
          message: t`IPv6 sessions from ${from.name} to ${to.name} use the internet: ${peering.name} has no IPv6.`,
          advice: t`Enable IPv6 on the peering, or prefer IPv4 at the clients.`,
          about: [peering.id, from.id, to.id],
        },
      ];
    }),
};
