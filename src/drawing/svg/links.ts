/** Links with their labels, and what hangs on something without a link. */
import { isCable, type Link } from '#model/link.ts';
import { beside, hasLabelRoom, labelShare, linkLabel, zoneTitles } from '../link-label.ts';
import { attachmentsOf } from '../scene/attachments.ts';
import { type Curve, pointAt, svgPath } from '../scene/curve.ts';
import { failedElements } from '../words/failed-elements.ts';
import { type Brush, STEPPED_BACK, words } from './brush.ts';
import { el, type Markup } from './markup.ts';

/** As in `ui/theme/canvas.css`. */
const DASHES: Readonly<Partial<Record<Link['kind'], string>>> = {
  'last-mile': '12 4',
  'cross-connect': '12 4',
  internet: '0.1 5',
  ipsec: '2 4 8 4',
  note: '3 5',
};
const THIN: ReadonlySet<Link['kind']> = new Set(['lan', 'connection', 'global-reach']);

export function drawLink(link: Link, curve: Curve, { document, scene, membership, colours }: Brush): Markup {
  const failed = failedElements(document).links.has(link.id);
  const degraded = failedElements(document).degraded.get(link.id);
  const onPath = membership?.links.has(link.id) ?? false;
  const stepsBack = membership !== null && !onPath;
  const label = linkLabel(link);
  const middle = pointAt(curve, 0.5);
  const { x, y, textAnchor } = beside(curve, labelShare(curve, zoneTitles(document, scene.boxes)));
  return el(
    'g',
    { 'data-link': link.id },
    el('path', {
      d: svgPath(curve),
      fill: 'none',
      stroke: failed ? colours.fault : link.kind === 'note' ? colours.faint : colours.cable,
      'stroke-width': link.kind === 'note' ? 1 : THIN.has(link.kind) ? 1.75 : 2.25,
      'stroke-dasharray': failed ? '3 5' : DASHES[link.kind],
      'stroke-linecap': link.kind === 'internet' ? 'round' : null,
      opacity: stepsBack ? STEPPED_BACK : null,
    }),
    failed
      ? el(
          'g',
          { transform: `translate(${Math.round(middle.x)} ${Math.round(middle.y)})` },
          el('path', { d: 'M-6-6 6 6M-6 6 6-6', fill: 'none', stroke: colours.fault, 'stroke-width': 2.5 }),
          words('failed', 0, -11, {
            size: 11,
            fixed: true,
            bold: true,
            fill: colours.text,
            halo: colours.ground,
            anchor: 'middle',
          }),
        )
      : degraded !== undefined
        ? words(degraded, middle.x, middle.y - 11, {
            size: 11,
            fixed: true,
            bold: true,
            fill: colours.text,
            halo: colours.ground,
            anchor: 'middle',
          })
        : label !== '' &&
          !onPath &&
          (hasLabelRoom(link, curve) || !isCable(link)) &&
          words(label, x, y, {
            size: 11,
            fixed: true,
            fill: stepsBack ? colours.faint : colours.muted,
            halo: colours.ground,
            anchor: textAnchor,
          }),
  );
}

export const drawAttachments = ({ document, scene, colours }: Brush): Markup[] =>
  attachmentsOf(document.nodes, scene).map(({ id, kind, a, b }) =>
    kind === 'peering'
      ? el(
          'g',
          { 'data-hangs': id },
          el('path', {
            d: `M${a.x} ${a.y}L${b.x} ${b.y}`,
            stroke: colours.owner.microsoft,
            'stroke-width': 5,
          }),
          el('circle', {
            cx: b.x,
            cy: b.y,
            r: 5,
            fill: colours.ground,
            stroke: colours.owner.microsoft,
            'stroke-width': 2,
          }),
        )
      : el('path', {
          d: `M${a.x} ${a.y}L${b.x} ${b.y}`,
          stroke: colours.lineStrong,
          'stroke-width': 1.5,
          'stroke-dasharray': '2 3',
        }),
  );
