import { t } from '#base/t.ts';
import { covers } from '#model/addresses.ts';
import type { NodeId } from '#model/ids.ts';
import type { VnetNode } from '#model/kinds/vnet.ts';
import type { Check, Found, Severity } from '../check.ts';
import { lengthOf } from '../offers.ts';

export const gwSubnet: Check = {
  id: 'gw/subnet',
  severity: 'error',
  title: t`A GatewaySubnet that does not fit`,
  facts: ['ER-291', 'ER-292'],
  run: (facts) =>
    facts.all('vnet').flatMap((vnet): readonly Found[] => {
      const gateways = facts.gatewaysOf(vnet);
      const [gateway] = gateways;
      if (!gateway || vnet.subnets.length === 0) return [];
      const subnet = vnet.subnets.find(({ name }) => name === 'GatewaySubnet');
      if (!subnet)
        return [
          problem(vnet, gateway.id, t`there is none, and a gateway stands in a subnet of that name`, 'error'),
        ];
      const machine = facts
        .all('vm')
        .find(
          ({ vnet: home, addresses }) =>
            home === vnet.id && addresses.some((address) => covers(subnet.prefix, address)),
        );
      const length = lengthOf(subnet.prefix);
      const circuits = facts.connections.filter((each) => gateways.includes(each.gateway)).length;
      return [
        ...(length > 29 ? [problem(vnet, gateway.id, t`${subnet.prefix} is smaller than /29`, 'error')] : []),
        ...(subnet.networkSecurityGroup
          ? [problem(vnet, gateway.id, t`it has a network security group`, 'error')]
          : []),
        ...(subnet.userRoutes.some(({ prefix }) => lengthOf(prefix) === 0)
          ? [problem(vnet, gateway.id, t`it has a user route for everything`, 'error')]
          : []),
        ...(subnet.bgpPropagation ? [] : [problem(vnet, gateway.id, t`route propagation is off`, 'error')]),
        ...(machine ? [problem(vnet, machine.id, t`${machine.name} stands in it`, 'error')] : []),
        ...(length <= 29 && circuits >= 16 && length > 26
          ? [
              problem(
                vnet,
                gateway.id,
                t`${subnet.prefix} is too small for ${circuits} circuits, which need a /26`,
                'error',
              ),
            ]
          : []),
        // Gateways of both kinds share it (ER-291).
        ...(length <= 29 && length > 27
          ? [
              new Set(gateways.map(({ type }) => type)).size > 1
                ? problem(
                    vnet,
                    gateway.id,
                    t`${subnet.prefix} is too small for an ExpressRoute and a VPN gateway, which need a /27`,
                    'error',
                  )
                : problem(vnet, gateway.id, t`${subnet.prefix} is smaller than the advised /27`, 'warning'),
            ]
          : []),
      ].slice(0, 1);
    }),
};

const problem = (vnet: VnetNode, other: NodeId, what: string, severity: Severity): Found => ({
  message: t`GatewaySubnet of ${vnet.name}: ${what}.`,
  advice: t`Give the gateway a /27 or larger of its own, without a security group, with route propagation, and with nothing else in it.`,
  about: [vnet.id, other],
  severity,
});
