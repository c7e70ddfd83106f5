/** Changing one part of a document and keeping all others the same objects. */
import type { Box, Collection, TopologyDocument } from '#model/document.ts';
import type { ElementId } from '#model/ids.ts';

type Named = Exclude<Collection, 'geometry'>;
type PartOf<Name extends Named> = TopologyDocument[Name][keyof TopologyDocument[Name]];

/** Adds a part, or replaces the one with its id. */
export const put = <Name extends Named>(
  document: TopologyDocument,
  name: Name,
  part: PartOf<Name>,
): TopologyDocument => ({
  ...document,
  [name]: { ...document[name], [(part as { readonly id: string }).id]: part },
});

/** Puts an element somewhere on the canvas, in whole units. What a hand marked on it stays. */
export const place = (
  document: TopologyDocument,
  id: string,
  box: Partial<Box> & Point,
): TopologyDocument => ({
  ...document,
  geometry: {
    ...document.geometry,
    [id]: {
      ...document.geometry[id as ElementId],
      x: Math.round(box.x),
      y: Math.round(box.y),
      width: box.width == null ? null : Math.round(box.width),
      height: box.height == null ? null : Math.round(box.height),
    },
  },
});

/** A place on the canvas. Of an element: its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
