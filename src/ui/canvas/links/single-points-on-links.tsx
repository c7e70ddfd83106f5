/**
 * Says on cables that their failure alone loses a flow. On their last quarter, since problems are told on the second, and
 * over the ribbons of the path, which may run along.
 */
import { ViewportPortal } from '@xyflow/react';
import { t } from '#base/t.ts';
import type { Curve } from '#drawing/scene/curve.ts';
import type { Link } from '#model/link.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { LAYER } from '../layers.ts';
import { singlePointWords } from '../nodes/single-point-mark.tsx';
import { useScene } from '../scene-context.ts';
import { flowsLostBy, keysOfLink, singlePointsNow } from '../single-points.ts';
import { hasWordRoom, singlePointSpot } from './link-spots.ts';

export function SinglePointsOnLinks() {
  const points = useEditor(singlePointsNow);
  const links = useEditor((state) => state.document.links);
  const scene = useScene();
  if (points.size === 0) return null;
  return (
    <ViewportPortal>
      <svg className="overlay" style={{ zIndex: LAYER.flag - 1 }}>
        <title>{t`Links that are single points of failure`}</title>
        {Object.values(links).map((link) => {
          const [curve, count] = [scene.links.get(link.id), flowsLostBy(points, keysOfLink(link))];
          return curve && count > 0 && <Mark key={link.id} link={link} curve={curve} count={count} />;
        })}
      </svg>
    </ViewportPortal>
  );
}

interface MarkProps {
  readonly link: Link;
  readonly curve: Curve;
  readonly count: number;
}

function Mark({ link, curve, count }: MarkProps) {
  const { x, y } = singlePointSpot(curve);
  const words = singlePointWords(count);
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a part of a drawing takes no keys
    <g
      className="link-single-point"
      data-id={link.id}
      role="img"
      aria-label={words}
      data-short={!hasWordRoom(curve) || undefined}
      transform={`translate(${x} ${y})`}
    >
      <title>{words}</title>
      <g>
        <rect className="word" x={-20} y={-9} width={40} height={18} rx={3} />
        <text className="word" y={4} textAnchor="middle">
          {t`SPOF`}
        </text>
        <path className="diamond" d="M0-7 7 0 0 7-7 0Z" />
      </g>
    </g>
  );
}
