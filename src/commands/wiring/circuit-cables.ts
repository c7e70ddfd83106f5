/** The two parallel cables between a circuit and what it comes from, one for each of its links. @source ER-006, ER-010 */
import type { TopologyDocument } from '#model/document.ts';
import type { LinkId, NodeId } from '#model/ids.ts';
import type { Cable } from '#model/link.ts';
import { newCable } from '../defaults/new-link.ts';
import { put } from '../edit.ts';
import { nextId } from '../next-id.ts';
import { cablesAt } from './cables.ts';

/**
 * Draws the cables that are missing between `from` (a provider or a router) and a circuit.
 *
 * @param id - For the first of them; the second gets the next free one.
 */
export function layCircuitCables(
  document: TopologyDocument,
  id: LinkId,
  from: NodeId,
  circuit: NodeId,
): TopologyDocument {
  const present = cablesAt(document, circuit);
  const missing = (['primary', 'secondary'] as const).filter(
    (lane) => !present.some((cable) => cable.lane === lane || cable.lane === 'both'),
  );
  const [first, second] = missing;
  if (first === undefined) return takeOverSecondary(document, present, from, circuit);
  const next = put(document, 'links', newCable(id, 'cross-connect', [from, circuit], { lane: first }));
  if (second === undefined) return next;
  return put(next, 'links', newCable(nextId(next, id), 'cross-connect', [from, circuit], { lane: second }));
}

/** A second router at a circuit without a provider takes over the secondary cable of the first. */
function takeOverSecondary(
  document: TopologyDocument,
  present: readonly Cable[],
  router: NodeId,
  circuit: NodeId,
) {
  const cable = present.find(({ lane }) => lane === 'secondary');
  return cable ? put(document, 'links', { ...cable, ends: [router, circuit] }) : document;
}
