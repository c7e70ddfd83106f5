/** Gives copies addresses of their own, wherever in a copy the old ones are written. */
import {
  addressBits,
  covers,
  familyOf,
  formatAddress,
  formatPrefix,
  type IpAddress,
  type Prefix,
  prefixBits,
} from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import { freePrefix } from './defaults/free-prefix.ts';
import { takenSpace } from './defaults/taken-space.ts';

/** Ranges that a copy may take more of. A real public address is nobody's to give: the copy keeps it. */
const FREE_TO_USE = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '192.0.2.0/24',
  '198.51.100.0/24',
  '203.0.113.0/24',
] as Prefix[];

export type Renumbering = readonly { readonly from: Prefix; readonly to: Prefix }[];

/** New space of the same size for everything the nodes own. What finds no room is left as it is, for a check to report. */
export function renumbering(document: TopologyDocument, nodes: readonly TopologyNode[]): Renumbering {
  const taken = [...takenSpace(document)];
  const moves: { from: Prefix; to: Prefix }[] = [];
  for (const from of outermost(nodes.flatMap(ownSpace))) {
    const within = FREE_TO_USE.find((range) => covers(range, from));
    if (!within) continue;
    const { family, bits, length } = prefixBits(from);
    const to = freePrefix(within, length, taken, formatAddress({ family, bits }));
    if (to === null) continue;
    taken.push(prefixBits(to));
    moves.push({ from, to });
  }
  return moves;
}

/** Longer prefixes move with the one around them. */
const outermost = (prefixes: readonly Prefix[]): readonly Prefix[] =>
  [...new Set(prefixes)].filter((one) => !prefixes.some((other) => other !== one && covers(other, one)));

/** A service keeps its prefixes, since those of a region are shared; only the machine behind each address is another. */
function ownSpace(node: TopologyNode): readonly Prefix[] {
  switch (node.kind) {
    case 'host':
      return node.subnets.length > 0 ? node.subnets : node.addresses.map(single);
    case 'router':
      return [...node.sourceNat.map(({ pool }) => pool), ...node.originated];
    case 'firewall':
      return [
        ...node.sourceNat.map(({ pool }) => pool),
        ...node.originated,
        ...node.destinationNat.map(({ publicAddress }) => single(publicAddress)),
      ];
    case 'provider':
      return node.sourceNat.map(({ pool }) => pool);
    case 'peering':
      return node.sessions.flatMap(({ ipv4 }) => (ipv4 ? [ipv4.subnet] : []));
    case 'vnet':
      return node.spaces;
    case 'vm':
      return node.addresses.map(single);
    case 'circuit':
    case 'internet':
    case 'gateway':
    case 'service':
      return [];
  }
}

const single = (address: IpAddress): Prefix => `${address}/${familyOf(address) === 6 ? 128 : 32}` as Prefix;

/** The same node with every address and prefix moved. Texts of people are left alone. */
export function renumbered<Node extends TopologyNode>(node: Node, moves: Renumbering): Node {
  return moves.length === 0 ? node : (walk(node, moves) as Node);
}

const WRITTEN_BY_PEOPLE = new Set(['id', 'name', 'notes', 'hostname']);

function walk(value: unknown, moves: Renumbering): unknown {
  if (typeof value === 'string') return ADDRESS.test(value) ? movedText(value, moves) : value;
  if (Array.isArray(value)) return value.map((item) => walk(item, moves));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, WRITTEN_BY_PEOPLE.has(key) ? item : walk(item, moves)]),
  );
}

const ADDRESS = /^\d+\.\d+\.\d+\.\d+(\/\d+)?$/;

function movedText(text: string, moves: Renumbering): string {
  const move = moves.find(({ from }) => covers(from, text as Prefix | IpAddress));
  if (!move) return text;
  const [address = text, length] = text.split('/');
  const by = prefixBits(move.to).bits - prefixBits(move.from).bits;
  const bits = addressBits(address as IpAddress).bits + by;
  return length === undefined
    ? formatAddress({ family: 4, bits })
    : formatPrefix({ family: 4, bits, length: Number(length) });
}
