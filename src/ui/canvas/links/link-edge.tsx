/** A link: its kind as weight and dash, its rate where there is room, its failure as a cross and a word. */
import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { LinkId } from '#model/ids.ts';
import { isCable, type Link } from '#model/link.ts';
import { useEditor } from '#ui/use-editor.tsx';
import type { CanvasEdge } from '../projection.ts';
import { type Curve, lengthOf, pointAt, svgPath } from '../scene/curve.ts';
import { failedElements } from '../words/failed-elements.ts';
import { rateText } from '../words/figures.ts';

/** Shorter links would hide under their own label. Inside a site the rate is seldom the point: it shows when selected. */
const LABEL_ROOM = 40;

export const LinkEdge = memo(function LinkEdge({ id, data, selected }: EdgeProps<CanvasEdge>) {
  const link = useEditor((state) => state.document.links[id as LinkId]);
  const failed = useEditor((state) => failedElements(state.document).links.has(id as LinkId));
  if (!link || !data) return null;
  const path = svgPath(data.curve);
  const middle = pointAt(data.curve, 0.5);
  const label = labelOf(link);
  const room = selected || (link.kind !== 'lan' && lengthOf(data.curve) >= LABEL_ROOM);
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

/** Over a link that runs across, to the right of one that runs down. */
function beside(curve: Curve) {
  const { x, y } = pointAt(curve, 0.5);
  const across = Math.abs(curve.to.x - curve.from.x) >= Math.abs(curve.to.y - curve.from.y) / 2;
  return across
    ? { x, y: y - 5, textAnchor: 'middle' as const }
    : { x: x + 6, y: y + 4, textAnchor: 'start' as const };
}

function labelOf(link: Link): string {
  if (isCable(link) && link.mbps !== null) return rateText(link.mbps);
  return link.kind === 'global-reach' ? 'Global Reach' : link.name;
}
