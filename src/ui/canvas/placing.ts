/** Putting a thing of the palette on the canvas: by dragging it there, by clicking, or from the keyboard. */
import { t } from '#base/t.ts';
import { action } from '#commands/action.ts';
import { paletteItem } from '#commands/palette.ts';
import { splitLink } from '#commands/split-link.ts';
import { nodeSize, type Size, zoneSize } from '#drawing/node-size.ts';
import type { Point, Rect } from '#drawing/scene/rect.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId, LinkId, NodeId } from '#model/ids.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import { inOneStep, type Step } from './in-one-step.ts';

/** What a drag out of the palette carries: the id of the item. */
export const PALETTE_DRAG = 'application/x-handoff-palette';

/** The link a new thing is put into, if it was let go on one. */
export type IntoLink = (document: TopologyDocument, made: NodeId) => LinkId | null;

/** @param centre - Where its middle goes, in canvas units. @returns Whether it stands there now. */
export function placeItem(editor: EditorStore, id: string, centre: Point, intoLink?: IntoLink): boolean {
  const item = paletteItem(id);
  if (!item) return false;
  const { document, dispatch, select } = editor.getState();
  const { x, y } = boxFor(id, centre);
  const added = item.make(document, { x, y });
  const alone = added.command.run(document, added.args);
  const made = alone.ok ? newElement(document, alone.value) : null;
  const into = alone.ok && made ? (intoLink?.(alone.value, made as NodeId) ?? null) : null;
  const steps: readonly Step[] = [
    () => added,
    ...(into ? [() => action(splitLink, { link: into, by: made as NodeId })] : []),
  ];
  const { command } = added;
  const outcome = into
    ? dispatch(inOneStep(command.id, t`${command.label} into link`), steps)
    : dispatch(command, added.args);
  if (!outcome.ok) return false;
  if (made) select([made]);
  return true;
}

/** Where a thing of the palette would stand, were it let go with its middle there. */
export function boxFor(id: string, centre: Point): Rect {
  const item = paletteItem(id);
  const { width, height } = item ? sizeOf(item.kind) : nodeSize.host;
  return { x: snapped(centre.x - width / 2), y: snapped(centre.y - height / 2), width, height };
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
