/** The boxes of all that a path writes on the drawing, for other labels to keep off. */
import type { Rect } from '../scene/rect.ts';
import type { PathDrawing } from './path-drawing.ts';

const BADGE = 19;

export function takenByPath(drawing: PathDrawing, scale: number): readonly Rect[] {
  const size = BADGE * scale;
  const around = ({ x, y }: { readonly x: number; readonly y: number }): Rect => ({
    x: x - size / 2,
    y: y - size / 2,
    width: size,
    height: size,
  });
  return [
    ...drawing.hops.map(({ badge }) => around(badge)),
    ...drawing.letters.map(({ at }) => around(at)),
    ...drawing.shares.map(({ rect }) => rect),
    ...drawing.drops.map(({ label }) => label),
    ...drawing.staffs.flatMap(({ pennants, privacy }) => [
      ...pennants.map(({ rect }) => rect),
      ...(privacy ? [privacy.label] : []),
    ]),
    ...(drawing.privateToEnd ? [drawing.privateToEnd.label] : []),
  ];
}
