import { t } from '#base/t.ts';
import type { Check, Found } from '../check.ts';

export const gwMissing: Check = {
  id: 'gw/missing',
  severity: 'error',
  title: t`A virtual network without a way to the circuit`,
  facts: ['ER-021', 'ER-022'],
  run: (facts) =>
    facts.flows.flatMap((flow): readonly Found[] => {
      const machine = [flow.from, flow.to].find((end) => end?.kind === 'vm');
      const other = [flow.from, flow.to].find((end) => end && end !== machine);
      const vnet = machine?.kind === 'vm' ? facts.node(machine.vnet) : undefined;
      if (
        vnet?.kind !== 'vnet' ||
        other?.kind !== 'host' ||
        facts.ownerOf(other) !== 'customer' ||
        facts.privatePeerings.length === 0
      )
        return [];
      const hubs = [
        vnet.id,
        ...vnet.peers.filter(({ useRemoteGateway }) => useRemoteGateway).map((peer) => peer.vnet),
      ];
      const gateways = facts.all('gateway').filter((gateway) => hubs.includes(gateway.vnet));
      const vpn = gateways.some(({ type }) => type === 'vpn');
      const express = gateways.filter(({ type }) => type === 'expressroute');
      const joined = facts.connections.some(({ gateway }) => express.includes(gateway));
      if (joined || (vpn && flow.delivered)) return [];
      return [
        {
          message:
            express.length === 0
              ? t`${vnet.name} has no ExpressRoute gateway, so ${flow.name} does not reach it over a circuit.`
              : t`${vnet.name} has no ExpressRoute connection, so ${flow.name} does not reach it over a circuit.`,
          advice:
            express.length === 0
              ? t`Add a gateway, and connect it to the circuit.`
              : t`Connect its gateway to the circuit.`,
          about: [vnet.id, flow.id],
        },
      ];
    }),
};
