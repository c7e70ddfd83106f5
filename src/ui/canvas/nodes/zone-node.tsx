/** A zone: a tinted band with its owner's name. The title drags it with all that stands in it, the corners resize it. */
import { type NodeProps, NodeResizer } from '@xyflow/react';
import { memo } from 'react';
import { failedElements } from '#drawing/words/failed-elements.ts';
import { ownerWord } from '#drawing/words/spoken-name.ts';
import type { ZoneId } from '#model/ids.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { useCanvasSession } from '../canvas-session.ts';
import type { ZoneNode } from '../projection.ts';

export const ZoneNodeView = memo(function ZoneNodeView({ id, selected }: NodeProps<ZoneNode>) {
  const zone = useEditor((state) => state.document.zones[id as ZoneId]);
  const failed = useEditor((state) => failedElements(state.document).zones.has(id as ZoneId));
  const takesDrop = useCanvasSession((state) => state.dropZone === id);
  if (!zone) return null;
  return (
    <div
      className="zone"
      data-owner={zone.owner}
      data-kind={zone.kind}
      data-failed={failed || undefined}
      data-takes-drop={takesDrop || undefined}
    >
      <div className="zone-title">
        <span className="zone-owner">{ownerWord[zone.owner]}</span>
        <span className="zone-name">{zone.name}</span>
        {failed && <span className="zone-state">failed</span>}
      </div>
      <NodeResizer
        isVisible={selected}
        minWidth={96}
        minHeight={72}
        handleClassName="zone-corner"
        lineClassName="zone-edge"
      />
    </div>
  );
});
