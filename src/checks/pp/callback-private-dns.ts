import { t } from '#base/t.ts';
import { covers } from '#model/addresses.ts';
import type { Check, Found } from '../check.ts';
import type { Facts } from '../facts.ts';
import type { FlowFacts } from '../flow-facts.ts';
import { isPowerPlatform } from '../power-platform.ts';

export const ppCallbackPrivateDns: Check = {
  id: 'pp/callback-private-dns',
  severity: 'error',
  title: t`A call to a name that Microsoft cannot resolve`,
  facts: ['ER-350', 'ER-362', 'ER-368'],
  run: ({ flows, isPublic, node }) =>
    flows.flatMap((flow): readonly Found[] => {
      if (!isPowerPlatform(flow.from) || fromDelegatedSubnet(flow, node)) return [];
      const { reason } = flow.report;
      const unresolved = reason === 'dns-private' || reason === 'dns-unknown';
      const inside = flow.target !== null && !isPublic(flow.target);
      if (!unresolved && !inside) return [];
      const name = flow.flow.to.by === 'name' ? flow.flow.to.name : (flow.target ?? flow.name);
      return [
        {
          message: t`${name} does not resolve publicly to a public address, so ${flow.from.name} cannot call it.`,
          advice: t`Publish it, use the data gateway, or give the environment a delegated subnet.`,
          about: [flow.id, ...(flow.to ? [flow.to.id] : [])],
        },
      ];
    }),
};

/** With virtual-network support the call starts in the customer's own network (ER-368). */
function fromDelegatedSubnet(flow: FlowFacts, node: Facts['node']): boolean {
  const source = flow.flow.from.address;
  const vnets = isPowerPlatform(flow.from) ? (flow.from.environment?.delegatedVnets ?? []) : [];
  return (
    source !== null &&
    vnets.some((id) => {
      const vnet = node(id);
      return (
        vnet?.kind === 'vnet' &&
        vnet.subnets.some(({ delegated, prefix }) => delegated && covers(prefix, source))
      );
    })
  );
}
