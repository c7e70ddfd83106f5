/** Where everything is: the document's geometry, which what is being dragged or resized right now is laid over. */
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId } from '#model/ids.ts';
import { nodeSize, type Size, zoneSize } from '../node-size.ts';
import type { Rect } from './rect.ts';

/** Of things under the pointer: not in the document until it is released. */
export type Moved = ReadonlyMap<string, Rect>;

export const NOTHING_MOVED: Moved = new Map();

export function boxesOf({ zones, nodes, geometry }: TopologyDocument): ReadonlyMap<string, Rect> {
  const box = (id: ElementId, size: Size): readonly [string, Rect] => {
    const given = geometry[id];
    const { x, y } = given ?? { x: 0, y: 0 };
    return [id, { x, y, width: given?.width ?? size.width, height: given?.height ?? size.height }];
  };
  return new Map([
    ...Object.values(zones).map(({ id }) => box(id, zoneSize)),
    ...Object.values(nodes).map(({ id, kind }) => box(id, nodeSize[kind])),
  ]);
}
