/** What the lines, letters and marks mean, for those who get the picture alone. */
import { t } from '#base/t.ts';
import type { FlowReport, Medium } from '#sim/report/report.ts';
import { mediumLook } from '../path/words.ts';
import { words } from './brush.ts';
import type { Colours } from './colours.ts';
import { el, type Markup } from './markup.ts';
import { ribbonLine } from './path.ts';
import { widthOf } from './text-fit.ts';

/** From the most private on. */
const ORDER: readonly Medium[] = [
  'customer-private',
  'provider-private',
  'microsoft-shared',
  'public-internet',
  'ipsec-over-internet',
];

export interface Legend {
  readonly width: number;
  /** With its upper left corner at that point. */
  at(x: number, y: number): Markup;
}

export const LEGEND_HEIGHT = 22;

export function legendOf(flow: FlowReport, colours: Colours): Legend {
  const drawn = new Set(
    [flow.forward, flow.return].flatMap(
      (path) => path?.segments.map(({ medium }) => mediumLook[medium].family) ?? [],
    ),
  );
  const media = ORDER.map((medium) => mediumLook[medium]).filter(({ family }) => drawn.has(family));
  const font = { size: 11, fill: colours.muted };
  let width = 0;
  const items = media.map(({ family, letter, word }) => {
    const at = width;
    width += 44 + 8 + 10 + widthOf(word, font) + 22;
    return (x: number, y: number) =>
      el(
        'g',
        { transform: `translate(${Math.round(x + at)} ${Math.round(y)})` },
        ribbonLine(family, 'M2 11H42', 4, colours),
        words(letter, 50, 15, { size: 11, bold: true, fill: colours.text }),
        words(word, 62, 15, font),
      );
  });
  const note = t`Filled numbers and flags: request. Outlined: reply. C customer, P provider, M Microsoft, I internet providers.`;
  return {
    width: Math.max(width, widthOf(note, font)),
    at: (x, y) =>
      el(
        'g',
        { 'data-legend': '' },
        items.map((item) => item(x, y)),
        words(note, x + 2, y + 36, font),
      ),
  };
}
