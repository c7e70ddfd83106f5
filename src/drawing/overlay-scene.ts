/** What labels of overlays stand beside and keep off: cards, the names of zones, and all that a path writes. */
import type { TopologyDocument } from '#model/document.ts';
import type { OverlayScene } from './overlay-labels.ts';
import type { PathDrawing } from './path/path-drawing.ts';
import { takenByPath } from './path/taken-by-path.ts';
import type { Rect } from './scene/rect.ts';
import type { Scene } from './scene/scene.ts';

export function overlaySceneOf(
  document: TopologyDocument,
  scene: Scene,
  path: { readonly drawing: PathDrawing; readonly scale: number } | null,
): OverlayScene {
  return {
    box: (id) => scene.boxes.get(id),
    curve: (id) => scene.links.get(id as never),
    lane: (id, part) => scene.lane(id as never, part),
    taken: [
      ...Object.keys(document.nodes).flatMap((id) => scene.boxes.get(id) ?? []),
      ...Object.keys(document.zones).flatMap((id) => titleOf(scene.boxes.get(id))),
      ...(path ? takenByPath(path.drawing, path.scale) : []),
    ],
  };
}

/** A zone's name stands at its upper left. */
const titleOf = (zone: Rect | undefined): readonly Rect[] =>
  zone ? [{ x: zone.x, y: zone.y, width: Math.min(zone.width, 210), height: 24 }] : [];
