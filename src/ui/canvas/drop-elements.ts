/** Letting go of what was dragged: where things stand now, and which zone they stand in, as one step of undo. */

import type { Refusal } from '#base/refusal.ts';
import { t } from '#base/t.ts';
import { action } from '#commands/action.ts';
import type { Command } from '#commands/command.ts';
import { moveElements } from '#commands/move-elements.ts';
import { moveIntoZone } from '#commands/move-into-zone.ts';
import { noNestingBecause } from '#commands/no-nesting-because.ts';
import { resizeZone } from '#commands/resize-zone.ts';
import { splitLink } from '#commands/split-link.ts';
import { zoneAt } from '#commands/zone-at.ts';
import type { Moved } from '#drawing/scene/boxes.ts';
import { centreOf } from '#drawing/scene/rect.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { LinkId, NodeId, ZoneId } from '#model/ids.ts';
import type { DropHint } from './canvas-session.ts';
import { inOneStep, type Step } from './in-one-step.ts';

interface Drop {
  readonly command: Command<readonly Step[]>;
  readonly steps: readonly Step[];
}

export interface DropWish {
  /** Alt: things move and stay in the zones they are in. */
  readonly keepZones: boolean;
  /** The link it is put into. */
  readonly into: LinkId | null;
}

const PLAIN: DropWish = { keepZones: false, into: null };

export function dropElements(
  document: TopologyDocument,
  moved: Moved,
  { keepZones, into }: DropWish = PLAIN,
): Drop {
  const resized = [...moved].find(([id, box]) => isResized(document, id, box));
  if (resized) {
    const [id, box] = resized;
    return {
      command: inOneStep('zone/resize', t`resize zone`),
      steps: [() => action(resizeZone, { id: id as ZoneId, box })],
    };
  }
  const to = [...moved].map(([id, { x, y }]) => ({ id, x, y }));
  const zones = keepZones ? new Map<ZoneId | null, readonly string[]>() : newZones(document, moved);
  const [first] = moved.keys();
  const steps: Step[] = [...zones].map(
    ([zone, ids]): Step =>
      () =>
        action(moveIntoZone, { ids, zone }),
  );
  if (into && first) steps.push(() => action(splitLink, { link: into, by: first as NodeId }));
  const label = into ? t`put into link` : zones.size > 0 ? t`move into zone` : 'move';
  return { command: inOneStep('element/move', label), steps: [() => action(moveElements, { to }), ...steps] };
}

/** A collapsed zone is not resized: its card has a size of its own. */
function isResized(
  document: TopologyDocument,
  id: string,
  { width, height }: { width: number; height: number },
): boolean {
  const zone = Object.hasOwn(document.zones, id);
  const box = document.geometry[id as ZoneId];
  return zone && box !== undefined && !box.collapsed && (box.width !== width || box.height !== height);
}

/** What now stands in another zone than before. What moves with its own zone stays in it. */
function newZones(document: TopologyDocument, moved: Moved): ReadonlyMap<ZoneId | null, readonly string[]> {
  const changes = new Map<ZoneId | null, string[]>();
  const movedZones = new Set([...moved.keys()].filter((id) => Object.hasOwn(document.zones, id)));
  for (const [id, box] of moved) {
    if (Object.hasOwn(document.links, id)) continue;
    const before = document.nodes[id as NodeId]?.zone ?? document.zones[id as ZoneId]?.parent ?? null;
    if (before !== null && movedZones.has(before)) continue;
    const after = zoneAt(document, centreOf(box), movedZones);
    if (after !== before) changes.set(after, [...(changes.get(after) ?? []), id]);
  }
  return changes;
}

/** What letting go here would do with the zones, to be said while it is dragged. Null where nothing would change. */
export function dropHint(document: TopologyDocument, moved: Moved): DropHint | null {
  let hint: DropHint | null = null;
  for (const [zone, ids] of newZones(document, moved)) {
    const refusal: Refusal | null = noNestingBecause(document, ids, zone);
    if (refusal) return { zone, refusal };
    hint ??= { zone, refusal: null };
  }
  return hint;
}

/** A node that nothing is connected to yet: it may be put into a link. */
export function looseNode(document: TopologyDocument, id: string): NodeId | null {
  const node = document.nodes[id as NodeId];
  if (!node) return null;
  const joined = Object.values(document.links).some(({ ends }) => ends.includes(node.id));
  return joined ? null : node.id;
}
