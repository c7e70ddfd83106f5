import { describe, expect, it } from 'vitest';
import { boxesOf, NOTHING_MOVED } from '#drawing/scene/boxes.ts';
import { samplesOf } from '#drawing/scene/curve.ts';
import type { Rect } from '#drawing/scene/rect.ts';
import { sceneOf } from '#drawing/scene/scene.ts';
import type { TopologyDocument } from '#model/document.ts';
import { templates } from './registry.ts';

const GRID = 8;
/** Between two things; less, and their outlines look like one. */
const GAP = 8;
const HEADER = 24;

interface Placed {
  readonly id: string;
  readonly box: Rect;
}

const placed = (document: TopologyDocument, parts: object): readonly Placed[] =>
  Object.keys(parts).map((id) => ({ id, box: boxesOf(document).get(id) as Rect }));

const overlap = (a: Rect, b: Rect, gap = 0) =>
  a.x < b.x + b.width + gap &&
  b.x < a.x + a.width + gap &&
  a.y < b.y + b.height + gap &&
  b.y < a.y + a.height + gap;

const pairs = <Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] =>
  items.flatMap((a, i) => items.slice(i + 1).map((b) => [a, b] as const));

const overlapping = (items: readonly Placed[], gap: number) =>
  pairs(items)
    .filter(([a, b]) => overlap(a.box, b.box, gap))
    .map(([a, b]) => `${a.id} and ${b.id}`);

describe.each(templates)('the drawing of "$name"', ({ make }) => {
  const document = make();
  const nodes = placed(document, document.nodes);
  const zones = placed(document, document.zones);

  it('stands on the grid', () => {
    const off = [...nodes, ...zones].filter(({ id }) => {
      const { x, y, width, height } = document.geometry[id as never] as Rect;
      return [x, y, width ?? 0, height ?? 0].some((figure) => figure % GRID !== 0);
    });
    expect(off.map(({ id }) => id)).toEqual([]);
  });

  it('puts no thing over another, and no zone over another', () => {
    expect(overlapping(nodes, GAP)).toEqual([]);
    expect(overlapping(zones, GAP)).toEqual([]);
  });

  it('keeps each thing inside its zone and off the name of it', () => {
    const outside = nodes.filter(({ id, box }) => {
      const zone = (document.nodes[id as never] as { zone: string | null }).zone;
      const around = zones.find((each) => each.id === zone)?.box;
      return (
        !around ||
        box.x < around.x + GRID ||
        box.y < around.y + HEADER ||
        box.x + box.width > around.x + around.width - GRID ||
        box.y + box.height > around.y + around.height - GRID
      );
    });
    expect(outside.map(({ id }) => id)).toEqual([]);
  });

  it('leads no link through a third thing', () => {
    const { links } = sceneOf(document, NOTHING_MOVED);
    const through = Object.values(document.links).flatMap((link) => {
      const curve = links.get(link.id);
      const points = curve ? samplesOf(curve) : [];
      return nodes
        .filter(
          ({ id, box }) =>
            !(link.ends as readonly string[]).includes(id) && points.some((point) => within(box, point)),
        )
        .map(({ id }) => `${link.id} through ${id}`);
    });
    expect(through).toEqual([]);
  });
});

const within = ({ x, y, width, height }: Rect, point: { readonly x: number; readonly y: number }) =>
  point.x > x + 1 && point.x < x + width - 1 && point.y > y + 1 && point.y < y + height - 1;
