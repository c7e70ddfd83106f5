/** What hangs on something without a link of its own: a peering on its circuit, a gateway or machine on its VNet. */
import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { attachmentsOf } from '#drawing/scene/attachments.ts';
import { useScene } from '#ui/canvas/scene-context.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { LAYER } from './layers.ts';
import type { CanvasWindow } from './use-window.ts';

export const Attachments = memo(function Attachments({ window }: { readonly window: CanvasWindow }) {
  const scene = useScene();
  const nodes = useEditor((state) => state.document.nodes);
  const near = window.area && (window.far ? [] : scene.index.idsIn(window.area));
  return (
    <ViewportPortal>
      <svg className="overlay" style={{ zIndex: LAYER.attachment }} aria-hidden="true">
        {attachmentsOf(nodes, scene, near).map(({ id, kind, a, b }) => (
          <g key={id} className="attachment" data-kind={kind}>
            <path d={`M${a.x} ${a.y}L${b.x} ${b.y}`} />
            {kind === 'peering' && <circle cx={b.x} cy={b.y} r="5" />}
          </g>
        ))}
      </svg>
    </ViewportPortal>
  );
});
