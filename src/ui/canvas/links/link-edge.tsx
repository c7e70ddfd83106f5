/** A link: its kind as weight and dash, its rate where there is room, its failure as a cross and a word. */
import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { beside, hasLabelRoom, linkLabel } from '#drawing/link-label.ts';
import { pointAt, svgPath } from '#drawing/scene/curve.ts';
import { failedElements } from '#drawing/words/failed-elements.ts';
import type { LinkId } from '#model/ids.ts';
import { useEditor } from '#ui/use-editor.tsx';
import type { CanvasEdge } from '../projection.ts';

export const LinkEdge = memo(function LinkEdge({ id, data, selected }: EdgeProps<CanvasEdge>) {
  const link = useEditor((state) => state.document.links[id as LinkId]);
  const failed = useEditor((state) => failedElements(state.document).links.has(id as LinkId));
  if (!link || !data) return null;
  const path = svgPath(data.curve);
  const middle = pointAt(data.curve, 0.5);
  const label = linkLabel(link);
  const room = selected || hasLabelRoom(link, data.curve);
  return (
    <>
      <path
        className="link-line"
        data-kind={link.kind}
        data-selected={selected || undefined}
        data-failed={failed || undefined}
        d={path}
      />
      <path className="react-flow__edge-interaction link-reach" d={path} />
      {failed ? (
        <g className="link-failed" transform={`translate(${middle.x} ${middle.y})`}>
          <path d="M-6-6 6 6M-6 6 6-6" />
          <text y={-11} textAnchor="middle">
            failed
          </text>
        </g>
      ) : (
        label &&
        room && (
          <text className="link-label figures" {...beside(data.curve)}>
            {label}
          </text>
        )
      )}
    </>
  );
});
