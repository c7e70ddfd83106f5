import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';

export const routingVpnErTransit: Check = {
  id: 'routing/vpn-er-transit',
  severity: 'error',
  title: t`From VPN to ExpressRoute through Azure`,
  facts: ['ER-148'],
  run: (facts) =>
    facts.flows.flatMap((flow): readonly Found[] => {
      const { from, to } = flow;
      if (flow.delivered || from.kind !== 'host' || to?.kind !== 'host' || facts.insideOf(from.id).has(to.id))
        return [];
      const vpns = (end: typeof from) =>
        facts
          .all('gateway')
          .filter(
            (gateway) =>
              gateway.type === 'vpn' &&
              facts.neighboursOf(gateway.id).some((next) => facts.insideOf(end.id).has(next)),
          );
      const circuits = (end: typeof from) =>
        facts.circuits.filter((circuit) =>
          facts.edgesOf(circuit).some((edge) => edge !== null && facts.insideOf(end.id).has(edge)),
        );
      const meet = (site: typeof from, other: typeof from) =>
        vpns(site).flatMap((vpn) =>
          facts.connections
            .filter(({ gateway, circuit }) => gateway.vnet === vpn.vnet && circuits(other).includes(circuit))
            .map(({ circuit }) => ({ vpn, circuit })),
        )[0];
      const met = meet(from, to) ?? meet(to, from);
      if (!met) return [];
      return [
        {
          message: t`${flow.name} needs a way between ${met.vpn.name} and ${met.circuit.name}, and Azure does not route between VPN and ExpressRoute by itself.`,
          advice: t`Use Azure Route Server, or connect the sites directly.`,
          about: [flow.id, met.vpn.id, met.circuit.id],
        },
      ];
    }),
};
