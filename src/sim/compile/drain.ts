/**
 * Maintenance: Microsoft lengthens the path over the drained link, so that both sides of it prefer the other.
 *
 * @source ER-162, ER-266, W-25
 */
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import type { RouteChange, RoutePolicy } from '#sim/network/network.ts';
import type { Part } from './circuit-path.ts';
import { MICROSOFT_ASN } from './microsoft-asn.ts';

export const drainChange = (circuit: NodeOf<'circuit'>, part: Part): RouteChange =>
  circuit.drained === part ? { prependPath: [MICROSOFT_ASN, MICROSOFT_ASN] } : {};

/** Everything passes, over the drained link with the longer path. Null: the link is not drained. */
export function drainPolicy(document: TopologyDocument, circuit: NodeId, part: Part): RoutePolicy | null {
  const node = document.nodes[circuit];
  if (node?.kind !== 'circuit' || node.drained !== part) return null;
  const set = drainChange(node, part);
  return {
    name: `${circuit}.${part} drained`,
    rules: [{ action: 'permit', match: {}, set }],
    default: 'permit',
  };
}
