import type { TopologyDocument } from '#model/document.ts';
import type { Report } from '#sim/report/report.ts';
import { type GlyphName, glyphStrokes } from '../glyph-strokes.ts';
import type { PathMembership } from '../path/path-membership.ts';
import type { Scene } from '../scene/scene.ts';
import type { Colours } from './colours.ts';
import { type Attributes, el, type Markup } from './markup.ts';
import type { Font } from './text-fit.ts';

export interface Brush {
  readonly document: TopologyDocument;
  readonly report: Report | null;
  readonly scene: Scene;
  readonly colours: Colours;
  /** What the flow passes; null when no flow is drawn, and nothing steps back. */
  readonly membership: PathMembership | null;
  /** Before every id, so that several drawings in one file have their own. */
  readonly ids: string;
}

export const SANS = `-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', system-ui, sans-serif`;
const MONO = `ui-monospace, 'SF Mono', 'Cascadia Mono', Consolas, 'Liberation Mono', Menlo, monospace`;

/** What is not on the path keeps this much of its strokes. */
export const STEPPED_BACK = 0.45;

export function words(
  text: string,
  x: number,
  y: number,
  font: Font & {
    readonly fill: string;
    readonly anchor?: 'start' | 'middle' | 'end';
    readonly halo?: string;
  },
  more: Attributes = {},
): Markup {
  return el(
    'text',
    {
      x,
      y,
      fill: font.fill,
      'font-size': font.size,
      'font-weight': font.bold ? 600 : null,
      'font-family': font.fixed ? MONO : null,
      'text-anchor': font.anchor === 'start' ? null : font.anchor,
      ...(font.halo
        ? { stroke: font.halo, 'stroke-width': 4, 'paint-order': 'stroke', 'stroke-linejoin': 'round' }
        : {}),
      ...more,
    },
    text,
  );
}

/** Figures are set a little tighter than their font has them, as on the screen. */

export const glyph = (
  name: GlyphName,
  x: number,
  y: number,
  size: number,
  colour: string,
  opacity: number,
): Markup =>
  el(
    'g',
    {
      transform: `translate(${x} ${y}) scale(${size / 24})`,
      fill: 'none',
      stroke: colour,
      'stroke-width': 1.5,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
      opacity: opacity === 1 ? null : opacity,
    },
    glyphStrokes[name].map(({ tag, attrs }) => {
      const { strokeWidth, ...rest } = attrs;
      return el(tag, { ...rest, 'stroke-width': strokeWidth });
    }),
  );
