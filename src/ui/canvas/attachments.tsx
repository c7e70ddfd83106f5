/** What hangs on something without a link of its own: a peering on its circuit, a gateway or machine on its VNet. */
import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { attachmentsOf } from '#drawing/scene/attachments.ts';
import { useScene } from '#ui/canvas/scene-context.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { LAYER } from './layers.ts';

export const Attachments = memo(function Attachments() {
  const scene = useScene();
  const nodes = useEditor((state) => state.document.nodes);
  return (
    <ViewportPortal>
      <svg className="overlay" style={{ zIndex: LAYER.attachment }} aria-hidden="true">
        {attachmentsOf(nodes, scene).map(({ id, kind, a, b }) => (
          <g key={id} className="attachment" data-kind={kind}>
            <path d={`M${a.x} ${a.y}L${b.x} ${b.y}`} />
            {kind === 'peering' && <circle cx={b.x} cy={b.y} r="5" />}
          </g>
        ))}
      </svg>
    </ViewportPortal>
  );
});
