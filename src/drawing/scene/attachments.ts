/** What hangs on something without a link of its own: a peering on its circuit, a gateway or machine on its VNet. */
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import { hangsOn } from '../looks.ts';
import type { Point, Rect } from './rect.ts';
import type { Scene } from './scene.ts';

/** @param near - Only of these; null: of all. Nothing is joined to itself, as two things of one collapsed zone would be. */
export function attachmentsOf(
  nodes: TopologyDocument['nodes'],
  { boxes, cards }: Scene,
  near: readonly string[] | null = null,
) {
  const asked = near ? near.flatMap((id) => nodes[id as NodeId] ?? []) : Object.values(nodes);
  return asked.flatMap((node) => {
    const host = hangsOn(node);
    if (host && cards.has(node.id) && cards.get(node.id) === cards.get(host)) return [];
    const [from, to] = [boxes.get(node.id), host && boxes.get(host)];
    return from && to ? [{ id: node.id, kind: node.kind, ...nearestPoints(from, to) }] : [];
  });
}

/** The shortest straight line between two boxes, in the middle of where they face each other. */
function nearestPoints(from: Rect, to: Rect): { a: Point; b: Point } {
  const across = facing(from.x, from.x + from.width, to.x, to.x + to.width);
  const down = facing(from.y, from.y + from.height, to.y, to.y + to.height);
  return { a: { x: across.a, y: down.a }, b: { x: across.b, y: down.b } };
}

function facing(
  fromStart: number,
  fromEnd: number,
  toStart: number,
  toEnd: number,
): { a: number; b: number } {
  const start = Math.max(fromStart, toStart);
  const end = Math.min(fromEnd, toEnd);
  if (start <= end) return { a: (start + end) / 2, b: (start + end) / 2 };
  return fromEnd < toStart ? { a: fromEnd, b: toStart } : { a: fromStart, b: toEnd };
}
