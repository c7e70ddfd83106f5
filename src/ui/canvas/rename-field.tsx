/** One field for every name on the canvas, laid over the thing. Enter and leaving it keep, Escape gives up. */

import { ViewportPortal } from '@xyflow/react';
import { useRef } from 'react';
import { t } from '#base/t.ts';
import { elementName } from '#commands/element-name.ts';
import { pointAt } from '#drawing/scene/curve.ts';
import type { Scene } from '#drawing/scene/scene.ts';
import type { LinkId } from '#model/ids.ts';
import { useScene } from '#ui/canvas/scene-context.ts';
import { useEditorStore } from '#ui/use-editor.tsx';
import { rename } from './actions.ts';
import { useCanvasSession, useCanvasSessionStore } from './canvas-session.ts';
import { focusElement } from './focus-element.ts';
import { LAYER } from './layers.ts';

export function RenameField() {
  const id = useCanvasSession(({ renaming, keyboardIn }) => (keyboardIn === 'canvas' ? renaming : null));
  return id === null ? null : <Field key={id} id={id} />;
}

function Field({ id }: { readonly id: string }) {
  const editor = useEditorStore();
  const session = useCanvasSessionStore();
  const scene = useScene();
  const given = useRef(false);
  const place = placeOf(scene, id);
  if (!place) return null;
  const { document } = editor.getState();
  const link = document.links[id as LinkId];
  const before = link ? link.name : elementName(document, id);
  const finish = (name: string | null) => {
    if (given.current) return;
    given.current = true;
    if (name !== null && name.trim() !== before) rename({ editor, session }, id, name.trim());
    session.setState({ renaming: null });
    focusElement(session, id);
  };
  return (
    <ViewportPortal>
      <input
        className="rename-field nodrag nopan"
        style={{
          transform: `translate(${place.x}px, ${place.y}px)`,
          width: place.width,
          zIndex: LAYER.field,
        }}
        aria-label={t`Name of ${elementName(document, id)}`}
        defaultValue={before}
        maxLength={80}
        ref={(input) => input?.select()}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') finish(event.currentTarget.value);
          if (event.key === 'Escape') finish(null);
          event.stopPropagation();
        }}
        onBlur={(event) => finish(event.currentTarget.value)}
      />
    </ViewportPortal>
  );
}

function placeOf(scene: Scene, id: string) {
  const box = scene.boxes.get(id);
  if (box) return { x: box.x + 4, y: box.y + 4, width: Math.max(96, Math.min(232, box.width - 8)) };
  const curve = scene.links.get(id as LinkId);
  if (!curve) return null;
  const middle = pointAt(curve, 0.5);
  return { x: middle.x - 64, y: middle.y - 14, width: 128 };
}
