import { describe, expect, it } from 'vitest';
import type { TopologyDocument } from '#model/document.ts';
import type { LinkId } from '#model/ids.ts';
import { r0 } from '#templates/r0.ts';
import { NOTHING_MOVED } from '../scene/boxes.ts';
import { sceneOf } from '../scene/scene.ts';
import { type LayoutNode, layoutGraph, type PlacedNode, placesOf } from './layout-graph.ts';

const marked = (id: string, mark: object): TopologyDocument => {
  const document = r0();
  const box = document.geometry[id as never] as object;
  return { ...document, geometry: { ...document.geometry, [id]: { ...box, ...mark } } } as never;
};

/** An answer that puts everything into one row. */
function inARow(node: LayoutNode): PlacedNode {
  const children = (node.children ?? []).map((child, index) => ({ ...inARow(child), x: index * 400, y: 50 }));
  return { id: node.id, width: node.width ?? 360, height: node.height ?? 300, children };
}

const placed = (document: TopologyDocument) => {
  const scene = sceneOf(document, NOTHING_MOVED);
  return { scene, places: placesOf(document, scene, inARow(layoutGraph(document, scene))) };
};

describe('a design as a graph for the layout (C-38)', () => {
  it('holds every thing once, in its zone, and every link from the customer towards Microsoft', () => {
    const document = r0();
    const graph = layoutGraph(document, sceneOf(document, NOTHING_MOVED));
    const ids: string[] = [];
    const walk = (node: LayoutNode) => {
      for (const child of node.children ?? []) {
        ids.push(child.id);
        walk(child);
      }
    };
    walk(graph);
    expect(ids.sort()).toEqual([...Object.keys(document.nodes), ...Object.keys(document.zones)].sort());
    const lastMile = graph.edges.find(({ id }) => document.links[id as LinkId]?.kind === 'last-mile');
    expect(lastMile?.targets).toEqual(['p1']);
  });

  it('moves nothing that is locked, nor what stands in a locked zone', () => {
    const document = marked('hq', { locked: true });
    const { scene, places } = placed(document);
    for (const id of ['hq', 'ce1', 'fw-e']) expect(places.get(id)).toEqual(scene.boxes.get(id));
    expect(places.get('p1')).not.toEqual(scene.boxes.get('p1'));
  });

  it('keeps a locked thing inside its zone, which grows to hold it', () => {
    const { scene, places } = placed(marked('ce1', { locked: true }));
    const [ce1, hq] = [places.get('ce1'), places.get('hq')];
    expect(ce1).toEqual(scene.boxes.get('ce1'));
    expect(hq && ce1 && hq.x < ce1.x && hq.x + hq.width > ce1.x + ce1.width).toBe(true);
  });

  it('takes what stands in a collapsed zone along with its card', () => {
    const document = marked('hq', { collapsed: true });
    const { scene, places } = placed(document);
    const [card, ce1] = [places.get('hq'), places.get('ce1')];
    const before = scene.boxes.get('hq');
    const was = document.geometry['ce1' as never] as { x: number };
    expect((ce1?.x ?? 0) - was.x).toBe((card?.x ?? 0) - (before?.x ?? 0));
  });
});
