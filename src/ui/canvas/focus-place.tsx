/**
 * Where the keyboard is on the canvas, for eyes and ears: a ring, and the element that `aria-activedescendant` names. It
 * says what the thing is in the words of the field, never an id.
 */

import { useStore, ViewportPortal } from '@xyflow/react';
import { t } from '#base/t.ts';
import { calledOf } from '#drawing/looks.ts';
import { pointAt } from '#drawing/scene/curve.ts';
import type { Rect } from '#drawing/scene/rect.ts';
import type { Scene } from '#drawing/scene/scene.ts';
import { linkCalled, spokenNames, zoneCalled } from '#drawing/words/spoken-name.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { LinkId, NodeId, ZoneId } from '#model/ids.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { useCanvasSession } from './canvas-session.ts';
import { useScene } from './scene-context.ts';
import { walkingOrder } from './walking-order.ts';

export const FOCUS_PLACE = 'canvas-place';

export function FocusPlace() {
  const focused = useCanvasSession((state) => state.focused);
  const pointed = useCanvasSession((state) => state.pointed);
  return (
    <>
      <SpokenPlace id={focused} />
      {(pointed ?? focused) !== null && <Ring id={pointed ?? focused ?? ''} always={pointed !== null} />}
    </>
  );
}

function SpokenPlace({ id }: { readonly id: string | null }) {
  const document = useEditor((state) => state.document);
  const report = useEditor((state) => state.report);
  const selected = useEditor((state) => (state.selection as readonly string[]).includes(id ?? ''));
  const order = walkingOrder(document);
  const place = id === null ? -1 : order.indexOf(id);
  const name =
    id === null || place < 0
      ? t`Nothing yet. Press an arrow to go to the first thing.`
      : selected
        ? t`${spokenNames(document, report)(id)}, selected, ${place + 1} of ${order.length}`
        : t`${spokenNames(document, report)(id)}, ${place + 1} of ${order.length}`;
  return (
    <div
      id={FOCUS_PLACE}
      className="sr-only"
      role="img"
      aria-label={name}
      aria-roledescription={(id !== null && called(document, id)) || undefined}
    />
  );
}

function called(document: TopologyDocument, id: string): string | null {
  const node = document.nodes[id as NodeId];
  if (node) return calledOf(node);
  const link = document.links[id as LinkId];
  if (link) return linkCalled[link.kind];
  const zone = document.zones[id as ZoneId];
  return zone ? zoneCalled[zone.kind] : null;
}

/** Two pixels of line, two of air, at every zoom. It shows while the keyboard has the canvas, or `always`. */
function Ring({ id, always }: { readonly id: string; readonly always: boolean }) {
  const scene = useScene();
  const zoom = useStore((state) => state.transform[2]);
  const box = boxOf(scene, id);
  if (!box) return null;
  const out = 4 / zoom;
  return (
    <ViewportPortal>
      <div
        className="focus-ring"
        data-always={always || undefined}
        aria-hidden="true"
        style={{
          transform: `translate(${box.x - out}px, ${box.y - out}px)`,
          width: box.width + 2 * out,
          height: box.height + 2 * out,
          borderWidth: 2 / zoom,
          borderRadius: 8 / zoom,
        }}
      />
    </ViewportPortal>
  );
}

/** A link stands at its middle. */
export function boxOf(scene: Scene, id: string): Rect | null {
  const box = scene.boxes.get(id);
  if (box) return box;
  const curve = scene.links.get(id as LinkId);
  if (!curve) return null;
  const { x, y } = pointAt(curve, 0.5);
  return { x: x - 10, y: y - 10, width: 20, height: 20 };
}
