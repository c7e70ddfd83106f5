/**
 * Maintenance: Microsoft lengthens the path over the drained link, so that both sides of it prefer the other.
 *
 * @source ER-162, ER-266, W-25
 */
import type { TopologyDocument } from '#model/document.ts';
import { lastingFailures } from '#model/failure-times.ts';
import type { NodeId } from '#model/ids.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import { half, partsOf } from '#sim/compile/failed-parts.ts';
import { MICROSOFT_ASN } from '#sim/compile/microsoft/microsoft-asn.ts';
import type { RouteChange, RoutePolicy } from '#sim/network/network.ts';
import type { Part } from './circuit-path.ts';

/** As the circuit is set, or by something that happens to it. */
export function isDrained(document: TopologyDocument, circuit: NodeOf<'circuit'>, part: Part): boolean {
  if (circuit.drained === part) return true;
  return lastingFailures(document).some(({ of, effect }) => {
    if (effect?.type !== 'drain') return false;
    const { nodes, halves } = partsOf(document, of);
    const carried = Object.values(document.nodes).flatMap((node) =>
      node.id === circuit.id || (node.kind === 'peering' && node.circuit === circuit.id) ? [node.id] : [],
    );
    return carried.some((id) => nodes.has(id) || halves.has(half(id, part)));
  });
}

export const drainChange = (
  document: TopologyDocument,
  circuit: NodeOf<'circuit'>,
  part: Part,
): RouteChange => (isDrained(document, circuit, part) ? { prependPath: [MICROSOFT_ASN, MICROSOFT_ASN] } : {});

/** Everything passes, over the drained link with the longer path. Null: the link is not drained. */
export function drainPolicy(document: TopologyDocument, circuit: NodeId, part: Part): RoutePolicy | null {
  const node = document.nodes[circuit];
  if (node?.kind !== 'circuit' || !isDrained(document, node, part)) return null;
  const set = drainChange(document, node, part);
  return {
    name: `${circuit}.${part} drained`,
    rules: [{ action: 'permit', match: {}, set }],
    default: 'permit',
  };
}
