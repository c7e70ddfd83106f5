/** Finds the links that may run through an area, also those with both ends outside of it. */
import type { TopologyDocument } from '#model/document.ts';
import type { LinkId } from '#model/ids.ts';
import { type BoxIndex, indexBoxes } from './card-index.ts';
import { boundsOf, type Rect } from './rect.ts';

/** How far a link may bend out around its ends. */
const BEND = 48;
/** A link across half the drawing would lie in thousands of squares: those are asked one by one. */
const LONG = 2400;

export function indexLinks(
  document: TopologyDocument,
  boxes: ReadonlyMap<string, Rect>,
): Pick<BoxIndex, 'idsIn'> {
  const short: (readonly [string, Rect])[] = [];
  const long: (readonly [string, Rect])[] = [];
  for (const link of Object.values(document.links)) {
    const area = areaOf(document, link.id, boxes);
    if (area) (area.width + area.height > LONG ? long : short).push([link.id, area]);
  }
  const index = indexBoxes(short);
  return {
    idsIn(area) {
      const through = long.filter(([, box]) => touch(box, area)).map(([id]) => id);
      return [...index.idsIn(area), ...through];
    },
  };
}

function areaOf(document: TopologyDocument, id: LinkId, boxes: ReadonlyMap<string, Rect>): Rect | null {
  const link = document.links[id];
  const bend = document.geometry[id];
  const parts = [
    ...(link?.ends ?? []).flatMap((end) => boxes.get(end) ?? []),
    ...(bend ? [{ x: bend.x, y: bend.y, width: 0, height: 0 }] : []),
  ];
  const bounds = boundsOf(parts);
  return (
    bounds && {
      x: bounds.x - BEND,
      y: bounds.y - BEND,
      width: bounds.width + 2 * BEND,
      height: bounds.height + 2 * BEND,
    }
  );
}

const touch = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;
