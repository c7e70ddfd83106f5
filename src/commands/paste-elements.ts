import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId, ZoneId } from '#model/ids.ts';
import { acceptWhole } from './accept.ts';
import type { Clip } from './clip.ts';
import type { Command } from './command.ts';
import { withCopies } from './copies.ts';
import { type Point, put } from './edit.ts';
import { nextId } from './next-id.ts';
import { takenId } from './taken-id.ts';
import { centreOf, zoneAt } from './zone-at.ts';

interface Args {
  readonly clip: Clip;
  /** From the clip's ids to new ones, as `pasteIds` makes them. */
  readonly ids: Readonly<Record<string, string>>;
  readonly by: Point;
  /** The design is the one it was copied from: what a copy names and brings not along is still there. */
  readonly athome: boolean;
}

/**
 * Puts what is on the clipboard into the design. What cannot be without something that is neither pasted nor here, like a
 * peering without its circuit, stays out.
 */
export const pasteElements: Command<Args> = {
  id: 'element/paste',
  label: t`paste`,
  run(document, { clip, ids, by, athome }) {
    for (const copy of Object.values(ids)) {
      const taken = takenId(document, copy);
      if (taken) return taken;
    }
    const outside = (id: string) => (athome && isHere(document, id) ? id : null);
    const pasted = withCopies(document, clip, { ids, by, outside });
    return acceptWhole(intoZones(pasted, Object.values(ids)));
  },
};

export function pasteIds(document: TopologyDocument, clip: Clip): Readonly<Record<string, string>> {
  const ids: Record<string, string> = {};
  const used = new Set<string>();
  for (const part of [clip.zones, clip.nodes, clip.links, clip.routeFilters]) {
    for (const id of Object.keys(part)) {
      const copy = nextId(document, id, used);
      used.add(copy);
      ids[id] = copy;
    }
  }
  return ids;
}

const isHere = ({ nodes, zones, routeFilters }: TopologyDocument, id: string): boolean =>
  [nodes, zones, routeFilters].some((parts) => Object.hasOwn(parts, id));

/** The outermost of what was pasted stands in the zone it was put on. */
function intoZones(document: TopologyDocument, ids: readonly string[]): TopologyDocument {
  const pasted = new Set(ids);
  let next = document;
  for (const id of ids) {
    const node = document.nodes[id as NodeId];
    const zone = document.zones[id as ZoneId];
    if (node && !(node.zone && pasted.has(node.zone))) {
      next = put(next, 'nodes', { ...node, zone: zoneAt(document, centreOf(document, node.id), pasted) });
    } else if (zone && !(zone.parent && pasted.has(zone.parent))) {
      next = put(next, 'zones', { ...zone, parent: zoneAt(document, centreOf(document, zone.id), pasted) });
    }
  }
  return next;
}
