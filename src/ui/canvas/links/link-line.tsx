/** A link: its kind as weight and dash, its rate where there is room, its failure as a cross and a word. */

import { type MouseEvent, memo } from 'react';
import { t } from '#base/t.ts';
import { beside, hasLabelRoom, linkLabel } from '#drawing/link-label.ts';
import { type Curve, pointAt, svgPath } from '#drawing/scene/curve.ts';
import { linkCalled } from '#drawing/words/spoken-name.ts';
import type { LinkId } from '#model/ids.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { failedNow } from '../failed-now.ts';
import { LinkProblemMark } from './link-problem-mark.tsx';

export interface LinkHands {
  onClick(event: MouseEvent, id: string): void;
  onDoubleClick(event: MouseEvent, id: string): void;
  onContextMenu(event: MouseEvent, id: string): void;
}

interface Props {
  readonly id: LinkId;
  readonly curve: Curve;
  readonly spoken: string;
  /** Where its label keeps off the titles of zones. */
  readonly labelAt: number;
  readonly selected: boolean;
  readonly membership: 'on-path' | 'off-path' | '';
  /** A device in the hand would be put into it. */
  readonly split: boolean;
  readonly hands: LinkHands;
}

export const LinkLine = memo(function LinkLine(props: Props) {
  const { id, curve, spoken, labelAt, selected, membership, split, hands } = props;
  const link = useEditor((state) => state.document.links[id]);
  const failed = useEditor((state) => failedNow(state).links.has(id));
  const degraded = useEditor((state) => failedNow(state).degraded.get(id));
  if (!link) return null; // deleted, and the canvas has not caught up yet
  const path = svgPath(curve);
  const middle = pointAt(curve, 0.5);
  const label = linkLabel(link);
  const room = selected || hasLabelRoom(link, curve);
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/noInteractiveElementToNoninteractiveRole: a part of a drawing is no fieldset
    <g
      className={`link ${membership}`}
      data-id={id}
      data-selected={selected || undefined}
      data-split={split || undefined}
      role="group"
      aria-roledescription={linkCalled[link.kind]}
      aria-label={spoken}
      onClick={(event) => hands.onClick(event, id)}
      onDoubleClick={(event) => hands.onDoubleClick(event, id)}
      onContextMenu={(event) => hands.onContextMenu(event, id)}
    >
      <path
        className="link-line"
        data-kind={link.kind}
        data-failed={failed || undefined}
        data-degraded={degraded ? true : undefined}
        d={path}
      />
      <path className="link-reach" d={path} />
      <rect className="link-bounds" {...boundsAround(curve)} />
      {failed ? (
        <g className="link-failed" transform={`translate(${middle.x} ${middle.y})`}>
          <path d="M-6-6 6 6M-6 6 6-6" />
          <text y={-11} textAnchor="middle">{t`failed`}</text>
        </g>
      ) : degraded ? (
        <g className="link-degraded" transform={`translate(${middle.x} ${middle.y})`}>
          <path d="M0-6 7 6H-7Z" />
          <text y={-11} textAnchor="middle">
            {degraded}
          </text>
        </g>
      ) : (
        label &&
        room && (
          <text className="link-label figures" {...beside(curve, labelAt)}>
            {label}
          </text>
        )
      )}
      <LinkProblemMark id={id} curve={curve} />
    </g>
  );
});

/** A line straight across has no height, and what has none is not there for who asks the page where things are. */
function boundsAround({ points }: Curve) {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs) - REACH, Math.min(...ys) - REACH];
  return { x, y, width: Math.max(...xs) + REACH - x, height: Math.max(...ys) + REACH - y };
}

const REACH = 6;
