import { type Prefix, prefixBits } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import { spaceOf } from './defaults/taken-space.ts';

/**
 * Address space of these things that others have as well, for a warning after a copy. A service shares its prefixes with
 * others of its region, which is no fault.
 */
export function sharedAddresses(document: TopologyDocument, ids: readonly string[]): readonly Prefix[] {
  const mine = new Set(ids);
  const owned = Object.values(document.nodes).filter(({ kind }) => kind !== 'service');
  const others = owned
    .filter(({ id }) => !mine.has(id))
    .flatMap(spaceOf)
    .map(rangeOf);
  const own = ids.flatMap((id) => {
    const node = document.nodes[id as NodeId];
    return node && node.kind !== 'service' ? spaceOf(node) : [];
  });
  return [...new Set(own)].filter((prefix) => {
    const { family, from, to } = rangeOf(prefix);
    return others.some((other) => other.family === family && other.from <= to && from <= other.to);
  });
}

function rangeOf(prefix: Prefix) {
  const { family, bits, length } = prefixBits(prefix);
  const width = family === 4 ? 32 : 128;
  return { family, from: bits, to: bits + (1n << BigInt(width - length)) - 1n };
}
