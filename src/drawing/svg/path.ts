/** The flow's path: ribbons beneath the cards, letters, numbers, flags and crosses above them. */
import { t } from '#base/t.ts';
import type { Owner } from '#model/kinds/kind.ts';
import type { PlacedPennant, Staff } from '../path/flag-layout.ts';
import type { DropMark, HopMark } from '../path/hop-marks.ts';
import type { PathDrawing } from '../path/path-drawing.ts';
import { nearestOf, type Polyline, svgPath, tenth } from '../path/polyline.ts';
import { arrowsOn, type Strand } from '../path/strands.ts';
import { type MediumFamily, mediumLook, ownerLetter, percent } from '../path/words.ts';
import type { Rect } from '../scene/rect.ts';
import { words } from './brush.ts';
import type { Colours } from './colours.ts';
import { el, type Markup } from './markup.ts';
import { widthOf } from './text-fit.ts';

export const drawRibbons = ({ strands }: PathDrawing, colours: Colours): Markup[] => [
  ...strands.map((strand) =>
    el('path', {
      d: svgPath(strand.line),
      fill: 'none',
      stroke: colours.ground,
      'stroke-width': strand.width + 4,
      'stroke-linejoin': 'round',
      'stroke-linecap': 'round',
    }),
  ),
  ...strands.map((strand) =>
    el('g', { 'data-strand': `${strand.direction} ${strand.segment}` }, ribbon(strand, strand.line, colours)),
  ),
];

/** What lies upon circuits' capsules. */
export const drawLaneRibbons = ({ strands }: PathDrawing, colours: Colours): Markup[] =>
  strands.flatMap((strand) => strand.onLane.map((line) => el('g', {}, ribbon(strand, line, colours))));

function ribbon(strand: Strand, line: Polyline, colours: Colours): Markup[] {
  const { family } = mediumLook[strand.medium];
  return [
    ...ribbonLine(family, svgPath(line), strand.width, colours),
    ...arrowsOn(line).map(({ x, y, angle }) =>
      el('path', {
        d: 'M-4 -5L5 0L-4 5L-2 0Z',
        transform: `translate(${tenth(x)} ${tenth(y)}) rotate(${tenth(angle)}) scale(${tenth(0.7 + strand.width / 13)})`,
        fill: colours.medium[family],
        stroke: colours.ground,
        'stroke-width': 1.2,
        'paint-order': 'stroke',
        'stroke-linejoin': 'round',
      }),
    ),
  ];
}

/** Solid, long dashes, two lines, dots, dashes and dots: told apart in black and white too. */
export function ribbonLine(family: MediumFamily, d: string, width: number, colours: Colours): Markup[] {
  const line = { d, fill: 'none', stroke: colours.medium[family], 'stroke-linejoin': 'round' };
  switch (family) {
    case 'private':
      return [el('path', { ...line, 'stroke-width': width })];
    case 'dedicated':
      return [el('path', { ...line, 'stroke-width': width, 'stroke-dasharray': '15 5' })];
    case 'shared':
      return [
        el('path', { ...line, 'stroke-width': width + 1 }),
        el('path', { ...line, stroke: colours.ground, 'stroke-width': (width + 1) / 3 }),
      ];
    case 'internet':
      return [
        el('path', {
          ...line,
          'stroke-width': width,
          'stroke-dasharray': `0 ${width * 2 + 1}`,
          'stroke-linecap': 'round',
        }),
      ];
    case 'tunnel':
      return [
        el('path', {
          ...line,
          'stroke-width': width,
          'stroke-dasharray': `10 ${width * 2} 0 ${width * 2}`,
          'stroke-linecap': 'round',
        }),
      ];
  }
}

export const drawMarks = (drawing: PathDrawing, colours: Colours): Markup[] => [
  ...drawing.staffs.map((staff) => staffLines(staff, colours)),
  ...drawing.letters.map(({ at, strand }) => {
    const { family, letter } = mediumLook[strand.medium];
    return el(
      'g',
      { transform: `translate(${tenth(at.x)} ${tenth(at.y)})` },
      el('circle', { r: 8.5, fill: colours.ground, stroke: colours.medium[family], 'stroke-width': 1.6 }),
      words(letter, 0, 4.3, { size: 12, bold: true, fill: colours.text, anchor: 'middle' }),
    );
  }),
  ...drawing.shares.map(({ text, rect }) =>
    words(text, rect.x + rect.width / 2, rect.y + rect.height - 2.5, {
      size: 12,
      bold: true,
      fill: colours.text,
      halo: colours.ground,
      anchor: 'middle',
    }),
  ),
  ...drawing.hops.map((mark) => hopNumber(mark, colours)),
  ...drawing.staffs.flatMap(({ pennants, privacy }) => [
    ...pennants.map((pennant) => pennantFlag(pennant, colours)),
    ...(privacy ? [privacyLabel(privacy.label, t`Private ends here`, colours)] : []),
  ]),
  ...(drawing.privateToEnd
    ? [privacyLabel(drawing.privateToEnd.label, t`Private to the endpoint`, colours)]
    : []),
  ...drawing.drops.map((drop) => dropMark(drop, colours)),
];

const staffLines = ({ line, privacy, crossings }: Staff, colours: Colours): Markup =>
  el(
    'g',
    { fill: 'none' },
    privacy &&
      el('path', { d: svgPath(privacy.line), stroke: colours.ground, 'stroke-width': 7, opacity: 0.85 }),
    privacy &&
      el('path', {
        d: svgPath(privacy.line),
        stroke: colours.text,
        'stroke-width': 3,
        'stroke-dasharray': '11 6',
      }),
    el('path', { d: svgPath(line), stroke: colours.text, 'stroke-width': 1.5 }),
    crossings.map(({ x, y }) =>
      el('path', {
        d: 'M0 -6L6 0L0 6L-6 0Z',
        transform: `translate(${tenth(x)} ${tenth(y)})`,
        fill: colours.text,
        stroke: colours.ground,
        'stroke-width': 1.5,
      }),
    ),
  );

function hopNumber({ badge, ring, number, direction, label }: HopMark, colours: Colours): Markup {
  const forward = direction === 'forward';
  const text = String(number);
  const width = Math.max(18, text.length * 6.7 + 10);
  return el(
    'g',
    {},
    el(
      'title',
      {},
      forward ? t`Hop ${number} of the request, ${label}` : t`Hop ${number} of the reply, ${label}`,
    ),
    ring &&
      el('circle', {
        cx: ring.x,
        cy: ring.y,
        r: 4.25,
        fill: colours.ground,
        stroke: colours.text,
        'stroke-width': 2.5,
      }),
    el('rect', {
      x: badge.x - width / 2 - 1.5,
      y: badge.y - 10.5,
      width: width + 3,
      height: 21,
      rx: 10.5,
      fill: colours.ground,
    }),
    el('rect', {
      x: badge.x - width / 2 + 0.75,
      y: badge.y - 8.25,
      width: width - 1.5,
      height: 16.5,
      rx: 8.25,
      fill: forward ? colours.text : colours.ground,
      stroke: colours.text,
      'stroke-width': 1.5,
    }),
    words(text, badge.x, badge.y + 4.3, {
      size: 12,
      bold: true,
      fill: forward ? colours.ground : colours.text,
      anchor: 'middle',
    }),
  );
}

/** A swallowtail with its owners' colours at the edges; the request's is filled, the reply's outlined. */
function pennantFlag(pennant: PlacedPennant, colours: Colours): Markup {
  const { rect, flies, leftwards, from, to, edge, direction } = pennant;
  const [left, right] = leftwards ? [to, from] : [from, to];
  const forward = direction === 'forward';
  const cloth = forward ? colours.text : colours.card;
  const ink = forward ? colours.ground : colours.text;
  const label = `${ownerLetter[left]} ${leftwards ? '◂' : '▸'} ${ownerLetter[right]}`;
  const text = edge && forward ? t`${label}  Microsoft edge` : label;
  const size = edge ? 13 : 12;
  const shift = flies === 'right' ? -3 : 3;
  return el(
    'g',
    {
      'data-flag': `${direction} ${from} ${to}`,
      'data-rect': [rect.x, rect.y, rect.width, rect.height].map(tenth).join(' '),
    },
    el('path', {
      d: swallowtail(rect, flies),
      fill: cloth,
      stroke: forward ? colours.ground : colours.text,
      'stroke-width': 1.5,
    }),
    band(rect, left, flies === 'right' ? 6 : 13, 'left', flies, colours),
    band(rect, right, flies === 'right' ? 13 : 6, 'right', flies, colours),
    words(text, rect.x + rect.width / 2 + shift, rect.y + rect.height / 2 + size * 0.36, {
      size,
      bold: true,
      fill: ink,
      anchor: 'middle',
    }),
  );
}

const swallowtail = ({ x, y, width, height }: Rect, flies: 'left' | 'right'): string =>
  flies === 'right'
    ? `M${x} ${y}H${x + width}L${x + width - 9} ${y + height / 2}L${x + width} ${y + height}H${x}Z`
    : `M${x} ${y}H${x + width}V${y + height}H${x}L${x + 9} ${y + height / 2}Z`;

/** The coloured end of a pennant, inside its edge. */
function band(
  { x, y, width, height }: Rect,
  owner: Owner,
  size: number,
  side: 'left' | 'right',
  flies: 'left' | 'right',
  colours: Colours,
): Markup {
  const [top, bottom, middle] = [y + 1.5, y + height - 1.5, y + height / 2];
  const notch = side === flies;
  const d =
    side === 'left'
      ? `M${x + 1.5} ${top}H${x + size}V${bottom}H${x + 1.5}${notch ? `L${x + 10.5} ${middle}` : ''}Z`
      : `M${x + width - 1.5} ${top}H${x + width - size}V${bottom}H${x + width - 1.5}${notch ? `L${x + width - 10.5} ${middle}` : ''}Z`;
  return el('path', { d, fill: colours.owner[owner] });
}

const privacyLabel = (rect: Rect, text: string, colours: Colours): Markup =>
  el(
    'g',
    { 'data-flag': text, 'data-rect': [rect.x, rect.y, rect.width, rect.height].map(tenth).join(' ') },
    el('rect', {
      x: rect.x + 1,
      y: rect.y + 1,
      width: rect.width - 2,
      height: rect.height - 2,
      rx: 3,
      fill: colours.ground,
      stroke: colours.text,
      'stroke-width': 2,
    }),
    words(text, rect.x + rect.width / 2, rect.y + rect.height / 2 + 4.2, {
      size: 12,
      bold: true,
      fill: colours.text,
      anchor: 'middle',
    }),
  );

function dropMark({ at, label, words: reason, share, sentence }: DropMark, colours: Colours): Markup {
  const cross = 'M-8 -8L8 8M8 -8L-8 8';
  const end = nearestOf(label, at);
  const text = share < 0.995 ? `${reason} (${percent(share)})` : reason;
  const width = Math.min(label.width, widthOf(text, { size: 12, bold: true }) + 16);
  return el(
    'g',
    { 'data-drop': '' },
    el('title', {}, sentence),
    el('path', { d: svgPath([at, end]), stroke: colours.danger, 'stroke-width': 1.5 }),
    el(
      'g',
      { transform: `translate(${tenth(at.x)} ${tenth(at.y)})`, 'stroke-linecap': 'round' },
      el('path', { d: cross, stroke: colours.ground, 'stroke-width': 9 }),
      el('path', { d: cross, stroke: colours.danger, 'stroke-width': 4.5 }),
    ),
    el('rect', {
      x: label.x,
      y: label.y,
      width,
      height: label.height,
      rx: 4,
      fill: colours.card,
      stroke: colours.danger,
      'stroke-width': 1.5,
    }),
    words(text, label.x + 8, label.y + label.height / 2 + 4, {
      size: 12,
      bold: true,
      fill: colours.danger,
    }),
  );
}
