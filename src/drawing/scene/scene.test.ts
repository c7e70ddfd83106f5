import { describe, expect, it } from 'vitest';
import { r0 } from '#templates/r0.ts';
import { NOTHING_MOVED } from './boxes.ts';
import { sceneOf } from './scene.ts';

describe('a drawing at rest', () => {
  const document = r0();
  const scene = sceneOf(document, NOTHING_MOVED);

  it('is the same thing after an edit that moves nothing, so that nothing is drawn anew', () => {
    const edited = { ...document, intents: {}, flows: {}, failures: {}, name: 'Another' };
    expect(sceneOf(edited, NOTHING_MOVED)).toBe(scene);
    const ce1 = { ...document.nodes['ce1' as never], name: 'Another' };
    const cable = { ...document.links['ce1-p1' as never], mbps: 100 };
    const renamed = {
      ...document,
      nodes: { ...document.nodes, ce1 },
      links: { ...document.links, 'ce1-p1': cable },
    } as typeof document;
    expect(sceneOf(renamed, NOTHING_MOVED)).toBe(scene);
  });

  it('is another once something stands elsewhere, or is gone', () => {
    const geometry = { ...document.geometry, ce1: { x: 5000, y: 0 } } as typeof document.geometry;
    const moved = sceneOf({ ...document, geometry }, NOTHING_MOVED);
    expect(moved.boxes.get('ce1')?.x).toBe(5000);
    expect(moved.links.get('ce1-p1' as never)).not.toEqual(scene.links.get('ce1-p1' as never));
    const lane = { ...document.links['p1-a1' as never], lane: 'both' };
    const swapped = { ...document, links: { ...document.links, 'p1-a1': lane } } as typeof document;
    expect(sceneOf(swapped, NOTHING_MOVED).links.get('p1-a1' as never)).not.toEqual(
      scene.links.get('p1-a1' as never),
    );
    const { 'ce1-p1': _, ...links } = document.links as Record<string, never>;
    expect(sceneOf({ ...document, links }, NOTHING_MOVED).links.has('ce1-p1' as never)).toBe(false);
  });
});
