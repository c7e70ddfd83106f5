/** The design as a tree: zones, in them their things row by row, under each thing its links. The same order as on the canvas. */
import { listedFew } from '#base/listed-few.ts';
import { t } from '#base/t.ts';
import { calledOf } from '#drawing/looks.ts';
import { failedElements } from '#drawing/words/failed-elements.ts';
import { sessionCount, sessionWords } from '#drawing/words/session-state.ts';
import { linkCalled, zoneCalled } from '#drawing/words/spoken-name.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId, LinkId, NodeId, ZoneId } from '#model/ids.ts';
import type { Report } from '#sim/report/report.ts';
import { outlineOrder } from '#ui/canvas/walking-order.ts';
import { addressesOf } from '#ui/search/addresses-of.ts';
import type { Problem } from '#ui/search/problems.ts';

export interface OutlineRow {
  readonly id: ElementId;
  readonly type: 'zone' | 'node' | 'link';
  /** From 1. */
  readonly level: number;
  readonly parent: ElementId | null;
  readonly hasChildren: boolean;
  /** Its place among those of its parent, from 1, and how many those are. */
  readonly place: number;
  readonly of: number;
  readonly name: string;
  readonly kind: string;
  readonly address: string;
  readonly state: string;
  readonly problems: readonly string[];
}

export function outlineRows(
  document: TopologyDocument,
  report: Report | null,
  problems: readonly Problem[],
): readonly OutlineRow[] {
  const failed = failedElements(document);
  const troubles = problemsByThing(problems);
  const rows: Omit<OutlineRow, 'hasChildren' | 'place' | 'of'>[] = [];
  let lastNode: NodeId | null = null;
  const levelOf = new Map<string, number>();
  const add = (id: ElementId, parent: ElementId | null, row: Words) => {
    const level = parent === null ? 1 : (levelOf.get(parent) ?? 0) + 1;
    levelOf.set(id, level);
    rows.push({ id, parent, level, problems: troubles.get(id) ?? [], ...row });
  };
  for (const id of outlineOrder(document)) {
    const zone = document.zones[id as ZoneId];
    const node = document.nodes[id as NodeId];
    const link = document.links[id as LinkId];
    if (zone) {
      const state = failed.zones.has(zone.id) ? 'failed' : '';
      add(zone.id, zone.parent, {
        type: 'zone',
        name: zone.name,
        kind: zoneCalled[zone.kind],
        address: '',
        state,
      });
    } else if (node) {
      lastNode = node.id;
      const count = sessionCount(report, node.id);
      const state = failed.nodes.has(node.id)
        ? 'failed'
        : failed.degraded.has(node.id)
          ? (failed.degraded.get(node.id) ?? '')
          : count
            ? sessionWords(count)
            : '';
      const address = listedFew(addressesOf(node));
      add(node.id, node.zone, { type: 'node', name: node.name, kind: calledOf(node), address, state });
    } else if (link) {
      const other = link.ends.find((end) => end !== lastNode) ?? link.ends[0];
      const far = document.nodes[other]?.name ?? '';
      const name = link.name ? t`${link.name}, to ${far}` : t`to ${far}`;
      const state = failed.links.has(link.id) ? 'failed' : (failed.degraded.get(link.id) ?? '');
      const address = listedFew(addressesOf(link));
      add(link.id, lastNode, { type: 'link', name, kind: linkCalled[link.kind], address, state });
    }
  }
  return withPlaces(rows);
}

type Words = Pick<OutlineRow, 'type' | 'name' | 'kind' | 'address' | 'state'>;

function withPlaces(
  rows: readonly Omit<OutlineRow, 'hasChildren' | 'place' | 'of'>[],
): readonly OutlineRow[] {
  const children = new Map<ElementId | null, number>();
  const counted = rows.map((row) => {
    const place = (children.get(row.parent) ?? 0) + 1;
    children.set(row.parent, place);
    return { ...row, place };
  });
  return counted.map((row) => ({
    ...row,
    hasChildren: children.has(row.id),
    of: children.get(row.parent) ?? 1,
  }));
}

/** What is left when some are folded. */
export function unfolded(rows: readonly OutlineRow[], folded: ReadonlySet<string>): readonly OutlineRow[] {
  const hidden = new Set<string>();
  return rows.filter(({ id, parent }) => {
    const gone = parent !== null && (folded.has(parent) || hidden.has(parent));
    if (gone) hidden.add(id);
    return !gone;
  });
}

function problemsByThing(problems: readonly Problem[]): ReadonlyMap<string, readonly string[]> {
  const byThing = new Map<string, string[]>();
  for (const { title, about } of problems) {
    for (const id of about) byThing.set(id, [...(byThing.get(id) ?? []), title]);
  }
  return byThing;
}
