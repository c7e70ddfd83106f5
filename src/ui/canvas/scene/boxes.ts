/** Where everything is: the document's geometry, with what is being dragged or resized right now laid over it. */
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId } from '#model/ids.ts';
import { nodeSize, zoneSize } from '../node-size.ts';
import type { Rect } from './rect.ts';

/** Of things under the pointer: not in the document until it is released. */
export type Moved = ReadonlyMap<string, Rect>;

export const NOTHING_MOVED: Moved = new Map();

export function boxesOf(document: TopologyDocument, moved: Moved): ReadonlyMap<string, Rect> {
  const boxes = new Map<string, Rect>();
  for (const zone of Object.values(document.zones))
    boxes.set(zone.id, boxOf(document, zone.id, zoneSize, moved));
  for (const node of Object.values(document.nodes))
    boxes.set(node.id, boxOf(document, node.id, nodeSize[node.kind], moved));
  return boxes;
}

function boxOf(
  document: TopologyDocument,
  id: ElementId,
  size: { width: number; height: number },
  moved: Moved,
): Rect {
  const dragged = moved.get(id);
  if (dragged) return dragged;
  const box = document.geometry[id];
  return {
    x: box?.x ?? 0,
    y: box?.y ?? 0,
    width: box?.width ?? size.width,
    height: box?.height ?? size.height,
  };
}
