/** The link a device would be put into: one that runs under its middle, and that it can join at both ends. */
import { linkBetween } from '#commands/link-between.ts';
import { distanceTo } from '#drawing/scene/curve.ts';
import { centreOf, type Rect } from '#drawing/scene/rect.ts';
import type { Scene } from '#drawing/scene/scene.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { LinkId, NodeId } from '#model/ids.ts';

/** Canvas units. Half of a card's height is more than a hand misses by. */
const NEAR = 14;

export function linkUnder(document: TopologyDocument, scene: Scene, box: Rect, by: NodeId): LinkId | null {
  const middle = centreOf(box);
  const near = scene.index.linkIdsIn({
    x: middle.x - NEAR,
    y: middle.y - NEAR,
    width: 2 * NEAR,
    height: 2 * NEAR,
  });
  for (const id of near as readonly LinkId[]) {
    const curve = scene.links.get(id);
    const link = document.links[id];
    if (!curve || !link || link.ends.includes(by) || distanceTo(curve, middle) > NEAR) continue;
    if (link.ends.every((end) => linkBetween(document, end, by).ok)) return id;
  }
  return null;
}
