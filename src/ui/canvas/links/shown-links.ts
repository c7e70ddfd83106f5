import type { Moved } from '#drawing/scene/boxes.ts';
import { linksDrawnAt } from '#drawing/scene/link-routes.ts';
import type { Scene } from '#drawing/scene/scene.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { LinkId } from '#model/ids.ts';
import type { CanvasWindow } from '../use-window.ts';

interface Drawn {
  readonly document: TopologyDocument;
  readonly scene: Scene;
  readonly window: CanvasWindow;
  readonly moved: Moved;
  readonly focused: string | null;
}

/** Links of so many things in the hand are drawn as they move; those of more are seen again when they are let go. */
const MANY = 200;

/** What of the links is an element now. From far only what moves and what has the keyboard: the rest is one picture. */
export function shownLinks({ document, scene, window, moved, focused }: Drawn): readonly LinkId[] {
  if (!window.area) return Object.keys(document.links) as LinkId[];
  const ids = new Set(window.far ? [] : scene.index.linkIdsIn(window.area));
  if (moved.size <= MANY) {
    for (const id of moved.keys()) for (const link of linksDrawnAt(document, id)) ids.add(link.id);
  }
  if (focused !== null && Object.hasOwn(document.links, focused)) ids.add(focused);
  return [...ids] as LinkId[];
}
