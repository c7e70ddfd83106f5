import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import { nodeKinds, type TopologyNode } from '#model/kinds/registry.ts';
import { type Block, heading, tableOr } from '../blocks.ts';

export function addressing(document: TopologyDocument): readonly Block[] {
  const nodes = (Object.values(document.nodes) as TopologyNode[]).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const rows = nodes.flatMap((node) => {
    const { addresses, note } = addressesOf(node);
    return addresses.length === 0
      ? []
      : [[node.name, nodeKinds[node.kind].label, addresses.join(', '), note]];
  });
  return [
    heading(t`Addressing`),
    tableOr(t`No address is given.`, [t`Thing`, t`Kind`, t`Addresses and prefixes`, t`Remarks`], rows),
  ];
}

function addressesOf(node: TopologyNode): { readonly addresses: readonly string[]; readonly note: string } {
  switch (node.kind) {
    case 'host':
      return { addresses: [...node.subnets, ...node.addresses], note: '' };
    case 'vm':
      return { addresses: node.addresses, note: '' };
    case 'vnet':
      return {
        addresses: node.spaces,
        note: node.subnets.map(({ name, prefix }) => `${name} ${prefix}`).join(', '),
      };
    case 'router':
      return { addresses: node.originated, note: '' };
    case 'firewall':
      return {
        addresses: [...node.originated, ...node.sourceNat.map(({ pool }) => pool)],
        note: node.sourceNat.map(({ name, pool }) => t`pool ${name} ${pool}`).join(', '),
      };
    case 'service':
      return {
        addresses: node.prefixes === 'catalogue' ? [] : node.prefixes.map(({ prefix }) => prefix),
        note: '',
      };
    default:
      return { addresses: [], note: '' };
  }
}
