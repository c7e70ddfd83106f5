import type { Zone } from '#model/zone.ts';
import type { Rect } from '../scene/rect.ts';
import { countsOf } from '../words/counts-of.ts';
import { failedElements } from '../words/failed-elements.ts';
import { zoneOwner } from '../words/zone-owner.ts';
import { type Brush, words } from './brush.ts';
import { mixed } from './colours.ts';
import { el, type Markup } from './markup.ts';
import { shortened, widthOf } from './text-fit.ts';

/** Collapsed, a zone is one card that says what is inside. */
export function drawZoneCard(zone: Zone, box: Rect, { document, scene, colours }: Brush): Markup {
  const inside = Object.values(document.nodes).filter(({ id }) => scene.cards.get(id) === zone.id);
  const colour = colours.owner[zone.owner];
  const name = { size: 13, bold: true, fill: colours.text };
  const counts = { size: 11, fill: colours.muted };
  const room = box.width - 24;
  return el(
    'g',
    { 'data-zone': zone.id },
    el('rect', {
      x: box.x,
      y: box.y,
      width: box.width,
      height: box.height,
      rx: 10,
      fill: mixed(colour, colours.ground, colours.zoneTint * 2),
      stroke: colour,
      'stroke-width': 1.5,
    }),
    words(shortened(zone.name, room, name), box.x + 12, box.y + 20, name),
    words(shortened(countsOf(inside), room, counts), box.x + 12, box.y + 38, counts),
  );
}

/** A tinted band with its owner's name at the upper left. */
export function drawZone(zone: Zone, box: Rect, { document, colours }: Brush): Markup {
  const colour = colours.owner[zone.owner];
  const failed = failedElements(document).zones.has(zone.id);
  const owner = zoneOwner(zone, box.width).text.toUpperCase();
  const ownerFont = { size: 11, bold: true, fill: colour };
  const nameAt = box.x + 12 + widthOf(owner, ownerFont) + owner.length * 0.77 + 8;
  const room = box.x + box.width - 12 - nameAt - (failed ? 44 : 0);
  const name = { size: 12, fill: colours.muted };
  return el(
    'g',
    { 'data-zone': zone.id },
    el('rect', {
      x: box.x,
      y: box.y,
      width: box.width,
      height: box.height,
      rx: 10,
      fill: mixed(colour, colours.ground, colours.zoneTint),
      'fill-opacity': 0.85,
      stroke: failed ? colours.fault : mixed(colour, colours.ground, colours.zoneEdge),
      'stroke-width': 1.5,
      'stroke-dasharray': failed ? '5 4' : null,
    }),
    words(owner, box.x + 12, box.y + 18, ownerFont, { 'letter-spacing': '0.07em' }),
    room > 12 && words(shortened(zone.name, room, name), nameAt, box.y + 18, name),
    failed &&
      words('failed', box.x + box.width - 12, box.y + 18, {
        size: 12,
        bold: true,
        fill: colours.text,
        anchor: 'end',
      }),
  );
}
