import { t } from '#base/t.ts';
import { covers } from '#model/addresses.ts';
import type { Check, Found } from '../check.ts';
import { isPowerPlatform } from '../power-platform.ts';

export const ppVnetNoNatGateway: Check = {
  id: 'pp/vnet-no-nat-gateway',
  severity: 'warning',
  title: t`A plug-in that cannot reach the internet`,
  facts: ['ER-370'],
  run: (facts) =>
    facts.flows.flatMap((flow): readonly Found[] => {
      const source = flow.flow.from.address;
      const target = flow.target;
      if (!isPowerPlatform(flow.from) || source === null || target === null || !facts.isPublic(target))
        return [];
      const outside = flow.to === null || facts.ownerOf(flow.to) === 'internet';
      const vnet = (flow.from.environment?.delegatedVnets ?? [])
        .map((id) => facts.node(id))
        .find((each) => each?.kind === 'vnet' && each.spaces.some((space) => covers(space, source)));
      const subnet =
        vnet?.kind === 'vnet'
          ? vnet.subnets.find(({ prefix, delegated }) => delegated && covers(prefix, source))
          : undefined;
      if (!vnet || !subnet || subnet.natGateway || !outside) return [];
      return [
        {
          message: t`Internet calls from ${subnet.name} of ${vnet.name} fail: ${flow.name} needs a NAT gateway there.`,
          advice: t`Add a NAT gateway to the subnet.`,
          about: [vnet.id, flow.id],
        },
      ];
    }),
};
