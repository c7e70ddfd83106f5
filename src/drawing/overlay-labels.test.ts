import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import { simulate } from '#sim/simulate.ts';
import { r0 } from '#templates/r0.ts';
import { overlayFacts } from './overlay-facts.ts';
import { overlayLabels } from './overlay-labels.ts';
import type { Rect } from './scene/rect.ts';
import { sceneOf } from './scene/scene.ts';

const document = r0();
const report = simulate(document, baseCatalogue);
const flow = report.flows.find((one) => one.flow === 'users-to-env') ?? null;
const all = ['addresses', 'sessions', 'as', 'owners', 'media', 'load', 'latency', 'loss'] as const;

const overlaps = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function labelsOf(design: TopologyDocument, scale: number) {
  const scene = sceneOf(design, new Map());
  const taken = Object.keys(design.nodes).flatMap((id) => scene.boxes.get(id) ?? []);
  return {
    taken,
    labels: overlayLabels(
      overlayFacts(design, report, flow, all),
      {
        box: (id) => scene.boxes.get(id),
        curve: (id) => scene.links.get(id as never),
        lane: (id, part) => scene.lane(id as never, part),
        taken,
      },
      scale,
    ),
  };
}

describe('all overlays at once', () => {
  it.each([1, 1.5, 2.2])(
    'cover neither a card nor each other, drawn %s times as large as the drawing',
    (scale) => {
      const { labels, taken } = labelsOf(document, scale);
      expect(labels.length).toBeGreaterThan(10);
      for (const [index, { rect, fact }] of labels.entries()) {
        for (const card of taken) expect(overlaps(rect, card), fact.text).toBe(false);
        for (const other of labels.slice(index + 1))
          expect(overlaps(rect, other.rect), `${fact.text} and ${other.fact.text}`).toBe(false);
      }
    },
  );
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
