/** What the drawing of a path takes from the scene. */
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import { samplesOf } from '../scene/curve.ts';
import type { Scene } from '../scene/scene.ts';
import type { PathScene } from './path-scene.ts';

export function pathSceneOf(scene: Scene, document: TopologyDocument): PathScene {
  const cards = new Map<NodeId, NonNullable<ReturnType<Scene['boxes']['get']>>>();
  for (const node of Object.values(document.nodes)) {
    const box = scene.boxes.get(node.id);
    if (box) cards.set(node.id, box);
  }
  return {
    cards,
    zones: Object.values(document.zones).flatMap((zone) => {
      const rect = scene.boxes.get(zone.id);
      return rect ? [{ id: zone.id, owner: zone.owner, rect }] : [];
    }),
    linkRoute(link) {
      const curve = scene.links.get(link);
      return curve ? samplesOf(curve) : null;
    },
    lane(circuit, part) {
      const lane = scene.lane(circuit, part);
      return lane && [lane.customer, lane.microsoft];
    },
  };
}
