/** What is written beside a link, and where. */
import { t } from '#base/t.ts';
import { isCable, type Link } from '#model/link.ts';
import { type Curve, lengthOf, longestStretch } from './scene/curve.ts';
import { rateText } from './words/figures.ts';

/** Shorter links would hide under their own label. Inside a site the rate is seldom the point: it shows when selected. */
const LABEL_ROOM = 40;

export const hasLabelRoom = (link: Link, curve: Curve): boolean =>
  link.kind !== 'lan' && lengthOf(curve) >= LABEL_ROOM;

/** Over a link that runs across, to the right of one that runs down. */
export function beside(curve: Curve) {
  const [a, b] = longestStretch(curve);
  const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
  const across = Math.abs(b.x - a.x) >= Math.abs(b.y - a.y);
  return across
    ? { x, y: y - 5, textAnchor: 'middle' as const }
    : { x: x + 6, y: y + 4, textAnchor: 'start' as const };
}

export function linkLabel(link: Link): string {
  if (isCable(link) && link.mbps !== null) return rateText(link.mbps);
  return link.kind === 'global-reach' ? t`Global Reach` : link.name;
}
