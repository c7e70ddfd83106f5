/**
 * Where links are drawn from: a dot on each short side, seen when the pointer or the keyboard is on the node. The whole
 * node takes the other end. A click starts a link too, for those who do not drag (WCAG 2.5.7).
 */

import { Handle, Position } from '@xyflow/react';
import { t } from '#base/t.ts';
import type { NodeId } from '#model/ids.ts';
import { useEditorStore } from '#ui/use-editor.tsx';

export function Ports({ node }: { readonly node: string }) {
  const editor = useEditorStore();
  const start = (event: { stopPropagation(): void }) => {
    event.stopPropagation();
    editor.getState().setTool({ type: 'connect', from: node as NodeId });
  };
  return (
    <>
      <Handle
        id="left"
        type="source"
        position={Position.Left}
        onClick={start}
        className="port"
        title={t`Drag to connect`}
      />
      <Handle
        id="right"
        type="source"
        position={Position.Right}
        onClick={start}
        className="port"
        title={t`Drag to connect`}
      />
    </>
  );
}
