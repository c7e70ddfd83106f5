/** What is written beside a link, and where. */
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import { isCable, type Link } from '#model/link.ts';
import { type Curve, lengthOf, longestStretch } from './scene/curve.ts';
import type { Rect } from './scene/rect.ts';
import type { Scene } from './scene/scene.ts';
import { rateText } from './words/figures.ts';

/** Shorter links would hide under their own label. Inside a site the rate is seldom the point: it shows when selected. */
const LABEL_ROOM = 40;

export const hasLabelRoom = (link: Link, curve: Curve): boolean =>
  link.kind !== 'lan' && lengthOf(curve) >= LABEL_ROOM;

/** From the middle outwards. */
const SHARES = [0.5, 0.3, 0.7, 0.15, 0.85];
/** Of a label of usual length. */
const SIZE = { width: 58, height: 12 };

/** Where along its longest stretch a label meets no title of a zone; the middle where it meets one everywhere. */
export function labelShare(curve: Curve, titles: readonly Rect[]): number {
  const free = SHARES.find((share) => {
    const { x, y, textAnchor } = beside(curve, share);
    const left = textAnchor === 'middle' ? x - SIZE.width / 2 : x;
    return titles.every(
      (title) =>
        left + SIZE.width < title.x ||
        left > title.x + title.width ||
        y + 2 < title.y ||
        y - SIZE.height > title.y + title.height,
    );
  });
  return free ?? 0.5;
}

/** Of the zones that stand open: nothing is to be written over them. */
export const zoneTitles = (document: TopologyDocument, boxes: Scene['boxes']): readonly Rect[] =>
  Object.values(document.zones).flatMap((zone) => {
    const box = boxes.get(zone.id);
    return box && !document.geometry[zone.id]?.collapsed
      ? [{ x: box.x, y: box.y, width: Math.min(box.width, 210), height: 24 }]
      : [];
  });

/** Over a link that runs across, to the right of one that runs down. */
export function beside(curve: Curve, share: number) {
  const [a, b] = longestStretch(curve);
  const [x, y] = [a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share];
  const across = Math.abs(b.x - a.x) >= Math.abs(b.y - a.y);
  return across
    ? { x, y: y - 5, textAnchor: 'middle' as const }
    : { x: x + 6, y: y + 4, textAnchor: 'start' as const };
}

export function linkLabel(link: Link): string {
  if (isCable(link) && link.mbps !== null) return rateText(link.mbps);
  return link.kind === 'global-reach' ? t`Global Reach` : link.name;
}
