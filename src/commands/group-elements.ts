import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId, ZoneId } from '#model/ids.ts';
import type { ZoneKind } from '#model/zone.ts';
import { AT_HOME, addZone } from './add-zone.ts';
import type { Command } from './command.ts';
import type { Point } from './edit.ts';
import { freeName } from './element-name.ts';
import { missing } from './missing.ts';
import { moveIntoZone } from './move-into-zone.ts';
import { noNestingBecause } from './no-nesting-because.ts';

interface Args {
  /** Of the new zone. */
  readonly id: ZoneId;
  /** Nodes and zones. What stands in one of these zones goes along by itself. */
  readonly ids: readonly string[];
  /** Around all of them as they are drawn, with room for the title: sizes of cards are the screen's business. */
  readonly box: Point & { readonly width: number; readonly height: number };
}

/**
 * A zone around things. It stands in the zone all of them share and is of its kind and owner, so that to group changes
 * nobody's responsibility; outside of all zones it is of the kind where most of them are at home.
 */
export const groupElements: Command<Args> = {
  id: 'zone/group',
  label: t`group`,
  run(document, { id, ids, box }) {
    const gone = ids.find((one) => !isPlaced(document, one));
    if (gone !== undefined) return missing(gone);
    const outer = outermost(document, ids);
    const around = sharedZone(document, outer);
    const parent = around === null ? undefined : document.zones[around];
    const { x, y, width, height } = box;
    const added = addZone.run(document, {
      id,
      kind: parent?.kind ?? usualKind(document, ids),
      at: { x, y },
      size: { width, height },
      fields: {
        parent: around,
        name: freeName(document, 'Group'),
        ...(parent ? { owner: parent.owner, asn: null } : {}),
      },
    });
    if (!added.ok) return added;
    const refusal = noNestingBecause(added.value, outer, id);
    return refusal ? { ok: false, error: refusal } : moveIntoZone.run(added.value, { ids: outer, zone: id });
  },
};

const isPlaced = (document: TopologyDocument, id: string): boolean =>
  Object.hasOwn(document.nodes, id) || Object.hasOwn(document.zones, id);

const zoneOf = (document: TopologyDocument, id: string): ZoneId | null =>
  document.nodes[id as NodeId]?.zone ?? document.zones[id as ZoneId]?.parent ?? null;

/** Without what stands in a zone that is listed itself. */
function outermost(document: TopologyDocument, ids: readonly string[]): readonly string[] {
  const listed = new Set(ids);
  return ids.filter((id) => {
    const zone = zoneOf(document, id);
    return zone === null || !listed.has(zone);
  });
}

/** Null as soon as two of them stand in different zones. */
function sharedZone(document: TopologyDocument, ids: readonly string[]): ZoneId | null {
  const zones = new Set(ids.map((id) => zoneOf(document, id)));
  const [only = null] = zones;
  return zones.size === 1 ? only : null;
}

function usualKind(document: TopologyDocument, ids: readonly string[]): ZoneKind {
  const kinds = Object.keys(AT_HOME) as ZoneKind[];
  const count = (zone: ZoneKind) =>
    ids.filter((id) => {
      const node = document.nodes[id as NodeId];
      return node ? AT_HOME[zone].includes(node.kind) : document.zones[id as ZoneId]?.kind === zone;
    }).length;
  return kinds.reduce((best, kind) => (count(kind) > count(best) ? kind : best), 'site');
}
