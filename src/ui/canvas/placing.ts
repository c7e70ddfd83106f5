/** Putting a thing of the palette on the canvas: by dragging it there, by clicking, or from the keyboard. */
import { paletteItem } from '#commands/palette.ts';
import { nodeSize, type Size, zoneSize } from '#drawing/node-size.ts';
import type { Point, Rect } from '#drawing/scene/rect.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId } from '#model/ids.ts';
import type { EditorStore } from '#ui/use-editor.tsx';

/** What a drag out of the palette carries: the id of the item. */
export const PALETTE_DRAG = 'application/x-handoff-palette';

/** @param centre - Where its middle goes, in canvas units. @returns Whether it stands there now. */
export function placeItem(editor: EditorStore, id: string, centre: Point): boolean {
  const item = paletteItem(id);
  if (!item) return false;
  const { document, dispatch, select } = editor.getState();
  const size = sizeOf(item.kind);
  const at = { x: snapped(centre.x - size.width / 2), y: snapped(centre.y - size.height / 2) };
  const { command, args } = item.make(document, at);
  const outcome = dispatch(command, args);
  if (!outcome.ok) return false;
  const made = newElement(document, outcome.value);
  if (made) select([made]);
  return true;
}

const sizeOf = (kind: Parameters<typeof nodeSizeOf>[0] | 'zone'): Size =>
  kind === 'zone' ? zoneSize : nodeSizeOf(kind);
const nodeSizeOf = (kind: keyof typeof nodeSize): Size => nodeSize[kind];

const GRID = 8;
const snapped = (value: number) => Math.round(value / GRID) * GRID;

function newElement(before: TopologyDocument, after: TopologyDocument): ElementId | null {
  const fresh = (kind: 'nodes' | 'zones') =>
    Object.keys(after[kind]).find((id) => !Object.hasOwn(before[kind], id));
  return (fresh('nodes') ?? fresh('zones') ?? null) as ElementId | null;
}

/** The free place for a card that is nearest to a wish, on rings around it. */
export function freePlace(cards: readonly Rect[], wish: Point, size: Size = nodeSize.host): Point {
  const free = ({ x, y }: Point) => !cards.some((card) => near(card, x, y, size));
  for (let ring = 0; ring <= 20; ring += 1) {
    for (const [dx, dy] of ringOf(ring)) {
      const spot = { x: wish.x + dx * (size.width + GRID * 2), y: wish.y + dy * (size.height + GRID * 2) };
      if (free(spot)) return spot;
    }
  }
  return wish;
}

const near = (card: Rect, x: number, y: number, { width, height }: Size): boolean =>
  x + width / 2 + GRID > card.x &&
  x - width / 2 - GRID < card.x + card.width &&
  y + height / 2 + GRID > card.y &&
  y - height / 2 - GRID < card.y + card.height;

function ringOf(ring: number): readonly (readonly [number, number])[] {
  const steps = Array.from({ length: 2 * ring + 1 }, (_, index) => index - ring);
  return steps
    .flatMap((dy) => steps.map((dx) => [dx, dy] as const))
    .filter(([dx, dy]) => Math.max(Math.abs(dx), Math.abs(dy)) === ring);
}
