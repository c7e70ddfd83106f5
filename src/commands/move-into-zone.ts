import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId, ZoneId } from '#model/ids.ts';
import { statedAsn } from '#model/stated-asn.ts';
import { acceptWhole } from './accept.ts';
import type { Command } from './command.ts';
import { put } from './edit.ts';
import { missing } from './missing.ts';
import { type Moved, moveElements } from './move-elements.ts';

interface Args {
  /** Nodes and zones. What stands in one of these zones goes along by itself. */
  readonly ids: readonly string[];
  /** Null: out of all zones. */
  readonly zone: ZoneId | null;
  /** Where they are let go, so that a drag across a border is one step. */
  readonly to?: readonly Moved[];
}

export const moveIntoZone: Command<Args> = {
  id: 'element/into-zone',
  label: t`move into zone`,
  run(document, { ids, zone, to = [] }) {
    const moved = moveElements.run(document, { to });
    if (!moved.ok) return moved;
    let next = moved.value;
    for (const id of ids) {
      const inside = document.zones[id as ZoneId];
      if (inside) next = put(next, 'zones', { ...inside, parent: zone });
      else if (document.nodes[id as NodeId]) next = nodeInto(next, id as NodeId, zone);
      else return missing(id);
    }
    return acceptWhole(next);
  },
};

/** A device that had its AS from the zone it leaves keeps it, unless the new one has one too. */
function nodeInto(document: TopologyDocument, id: NodeId, zone: ZoneId | null): TopologyDocument {
  const node = document.nodes[id];
  if (!node || node.zone === zone) return document;
  const moved = { ...node, zone };
  const next = put(document, 'nodes', moved);
  if ((node.kind !== 'router' && node.kind !== 'firewall') || statedAsn(next, moved) !== null) return next;
  return put(next, 'nodes', { ...node, zone, asn: statedAsn(document, node) });
}
