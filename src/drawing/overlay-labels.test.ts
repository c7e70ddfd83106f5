import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import { simulate } from '#sim/simulate.ts';
import { r0 } from '#templates/r0.ts';
import { templates } from '#templates/registry.ts';
import { overlayFacts } from './overlay-facts.ts';
import { overlayLabels } from './overlay-labels.ts';
import { overlaySceneOf } from './overlay-scene.ts';
import { pathDrawing } from './path/path-drawing.ts';
import { pathSceneOf } from './path/path-scene-of.ts';
import type { Rect } from './scene/rect.ts';
import { sceneOf } from './scene/scene.ts';

const document = r0();
const report = simulate(document, baseCatalogue);
const flow = report.flows.find((one) => one.flow === 'users-to-env') ?? null;
const all = ['addresses', 'sessions', 'as', 'owners', 'media', 'load', 'latency', 'loss'] as const;

const overlaps = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Each design once, when it is first drawn. */
const drawn = new Map<string, ReturnType<typeof draw>>();
const draw = (design: TopologyDocument) => {
  const scene = sceneOf(design, new Map());
  return { design, scene, path: pathSceneOf(scene, design), answer: simulate(design, baseCatalogue) };
};
function drawnOf({ id, make }: (typeof templates)[number]) {
  const known = drawn.get(id) ?? draw(make());
  drawn.set(id, known);
  return known;
}

/** Text keeps its size while the drawing shrinks, down to less than half: tenths of that. */
const scales = fc.integer({ min: 10, max: 22 }).map((tenths) => tenths / 10);

describe('labels of overlays', () => {
  it('cover neither a card, nor the name of a zone, nor the path, nor each other, at any zoom', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...templates),
        fc.nat(),
        scales,
        fc.subarray([...all], { minLength: 1 }),
        (template, pick, scale, shown) => {
          const { design, scene, path, answer } = drawnOf(template);
          const selected = answer.flows[pick % answer.flows.length] ?? null;
          const drawing = selected && { drawing: pathDrawing(selected, path, scale), scale };
          const around = overlaySceneOf(design, scene, drawing);
          const labels = overlayLabels(overlayFacts(design, answer, selected, shown), around, scale);
          for (const [index, { rect, fact }] of labels.entries()) {
            for (const other of around.taken) expect(overlaps(rect, other), fact.text).toBe(false);
            for (const other of labels.slice(index + 1))
              expect(overlaps(rect, other.rect), `${fact.text} and ${other.fact.text}`).toBe(false);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each(all)('find room for what %s say by themselves, one short link at most left out', (kind) => {
    const { design, scene } = drawnOf(templates.find(({ id }) => id === 'r0') as (typeof templates)[number]);
    const facts = overlayFacts(design, report, flow, [kind]);
    const labels = overlayLabels(facts, overlaySceneOf(design, scene, null), 1);
    expect(labels.length).toBeGreaterThanOrEqual(facts.length - 1);
  });
});

describe('what they say of the reference design', () => {
  const facts = (...kinds: (typeof all)[number][]) => overlayFacts(document, report, flow, kinds);

  it('has the load that the report has, on each link and lane', () => {
    const primary = facts('load').find(({ part }) => part === 'primary');
    const loads = report.loads.filter(({ over }) => over.type === 'circuit' && over.part === 'primary');
    const most = Math.max(...loads.map(({ mbps, capacityMbps }) => mbps / (capacityMbps ?? Infinity)));
    expect(primary?.fill).toBeCloseTo(most);
    expect(primary?.bad).toBe(false);
  });

  it('marks an AS boundary where two ASes meet, and only there', () => {
    const texts = facts('as').map(({ text }) => text);
    expect(texts).toContain('AS 64496 | AS 64509');
    for (const text of texts) expect(new Set(text.match(/\d+/g)).size).toBe(2);
  });

  it('tells media by letter and word: the internet link is public', () => {
    expect(facts('media').map(({ text }) => text)).toContain('I public internet');
  });

  it('counts sessions of a peering, and says when some are down', () => {
    const failed = {
      ...document,
      failures: {
        f: { id: 'f', of: { type: 'node', node: 'circuit-a', part: 'primary' }, silent: false },
      } as never,
    };
    const after = simulate(failed, baseCatalogue);
    const peering = overlayFacts(failed, after, null, ['sessions']).find(({ about }) => about === 'ms-a');
    expect(facts('sessions').find(({ about }) => about === 'ms-a')?.text).toBe('BGP up (2)');
    expect(peering).toMatchObject({ text: 'BGP 1 of 2 down', bad: true });
  });

  it('says where flows are lost, and nothing where none is', () => {
    expect(facts('loss')).toEqual([]);
    const failed = {
      ...document,
      failures: {
        f: { id: 'f', of: { type: 'node', node: 'circuit-a', part: 'all' }, silent: false },
      } as never,
    };
    const lost = overlayFacts(failed, simulate(failed, baseCatalogue), null, ['loss']);
    expect(lost.length).toBeGreaterThan(0);
    for (const one of lost) expect(one.bad).toBe(true);
  });

  it('says nothing that was not asked for', () => {
    expect(facts()).toEqual([]);
  });
});
