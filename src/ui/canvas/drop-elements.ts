/** Letting go of what was dragged: where things stand now, and which zone they stand in, as one step of undo. */
import { action } from '#commands/action.ts';
import type { Command } from '#commands/command.ts';
import { moveElements } from '#commands/move-elements.ts';
import { moveIntoZone } from '#commands/move-into-zone.ts';
import { resizeZone } from '#commands/resize-zone.ts';
import { zoneAt } from '#commands/zone-at.ts';
import type { Moved } from '#drawing/scene/boxes.ts';
import { centreOf } from '#drawing/scene/rect.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId, ZoneId } from '#model/ids.ts';
import { inOneStep, type Step } from './in-one-step.ts';

interface Drop {
  readonly command: Command<readonly Step[]>;
  readonly steps: readonly Step[];
}

export function dropElements(document: TopologyDocument, moved: Moved): Drop {
  const resized = [...moved].find(([id, box]) => isResized(document, id, box));
  if (resized) {
    const [id, box] = resized;
    return {
      command: inOneStep('zone/resize', 'resize zone'),
      steps: [() => action(resizeZone, { id: id as ZoneId, box })],
    };
  }
  const to = [...moved].map(([id, { x, y }]) => ({ id, x, y }));
  const zones = newZones(document, moved);
  const steps = [...zones].map(
    ([zone, ids]): Step =>
      () =>
        action(moveIntoZone, { ids, zone }),
  );
  return {
    command: inOneStep('element/move', zones.size > 0 ? 'move into zone' : 'move'),
    steps: [() => action(moveElements, { to }), ...steps],
  };
}

function isResized(
  document: TopologyDocument,
  id: string,
  { width, height }: { width: number; height: number },
): boolean {
  const zone = Object.hasOwn(document.zones, id);
  const box = document.geometry[id as ZoneId];
  return zone && box !== undefined && (box.width !== width || box.height !== height);
}

/** What now stands in another zone than before. What moves with its own zone stays in it. */
function newZones(document: TopologyDocument, moved: Moved): ReadonlyMap<ZoneId | null, readonly string[]> {
  const changes = new Map<ZoneId | null, string[]>();
  const movedZones = new Set([...moved.keys()].filter((id) => Object.hasOwn(document.zones, id)));
  for (const [id, box] of moved) {
    const before = document.nodes[id as NodeId]?.zone ?? document.zones[id as ZoneId]?.parent ?? null;
    if (before !== null && movedZones.has(before)) continue;
    const after = zoneAt(document, centreOf(box), movedZones);
    if (after !== before) changes.set(after, [...(changes.get(after) ?? []), id]);
  }
  return changes;
}

/** The zone that would take it, to light up while it is dragged. Null where nothing would change. */
export function zoneUnder(document: TopologyDocument, moved: Moved): ZoneId | null {
  for (const zone of newZones(document, moved).keys()) return zone;
  return null;
}
