import { describe, expect, it } from 'vitest';
import type { TopologyDocument } from '#model/document.ts';
import { design } from '#templates/design.ts';
import { boxesOf, NOTHING_MOVED } from './boxes.ts';
import { LANE_CENTRE } from './circuit-lanes.ts';
import { samplesOf } from './curve.ts';
import { contains } from './rect.ts';
import { sceneOf } from './scene.ts';

const router = (id: string, at: readonly [number, number]) => ({
  kind: 'router' as const,
  id,
  name: id.toUpperCase(),
  at,
});
const cable = (id: string, ends: readonly [string, string], more = {}) => ({
  id,
  kind: 'lan',
  ends,
  ...more,
});

const curveOf = (document: TopologyDocument, link: string) => {
  const curve = sceneOf(document, NOTHING_MOVED).links.get(link as never);
  if (!curve) throw new Error(`${link} is not drawn`);
  return curve;
};

describe('where links run', () => {
  it('keeps a redundant pair at least 12 units apart at both ends, and does not cross it', () => {
    const document = design({
      name: 'Pair',
      nodes: [router('ce1', [0, 0]), router('pe1', [400, 0])],
      links: [cable('a', ['ce1', 'pe1']), cable('b', ['pe1', 'ce1'])],
    });
    const [a, b] = [curveOf(document, 'a'), curveOf(document, 'b')];
    expect(b.to.y - a.from.y).toBeGreaterThanOrEqual(12);
    expect(b.from.y - a.to.y).toBeGreaterThanOrEqual(12);
  });

  it('meets the lane that the cable serves, at the customer end of the circuit', () => {
    const document = design({
      name: 'Lanes',
      nodes: [
        { kind: 'provider', id: 'p1', name: 'P1', at: [0, 0] },
        {
          kind: 'circuit',
          id: 'a',
          name: 'Circuit A',
          mbps: 1000,
          locations: ['amsterdam', 'amsterdam'],
          at: [400, 100],
        },
      ],
      links: [
        { id: 'one', kind: 'cross-connect', ends: ['p1', 'a'], lane: 'primary' },
        { id: 'two', kind: 'cross-connect', ends: ['a', 'p1'], lane: 'secondary' },
      ],
    });
    expect(curveOf(document, 'one').to).toEqual({ x: 400, y: 100 + LANE_CENTRE.primary });
    expect(curveOf(document, 'two').from).toEqual({ x: 400, y: 100 + LANE_CENTRE.secondary });
  });

  it('goes around a card that stands between', () => {
    const document = design({
      name: 'Around',
      nodes: [router('top', [0, 0]), router('between', [0, 200]), router('bottom', [0, 400])],
      links: [cable('past', ['top', 'bottom'])],
    });
    const between = boxesOf(document).get('between');
    expect(between).toBeDefined();
    const met = samplesOf(curveOf(document, 'past')).filter((point) => between && contains(between, point));
    expect(met).toEqual([]);
  });

  it('draws a link while it is dragged as it would lie there', () => {
    const text = {
      name: 'Drag',
      nodes: [
        router('ce1', [0, 0]),
        router('ce2', [0, 200]),
        router('pe1', [400, 0]),
        router('far', [800, 0]),
      ],
      links: [cable('a', ['ce1', 'pe1']), cable('b', ['ce2', 'pe1']), cable('c', ['pe1', 'far'])],
    };
    const document = design(text);
    const moved = new Map([
      [
        'ce2',
        {
          ...(boxesOf(document).get('ce2') as NonNullable<ReturnType<ReturnType<typeof boxesOf>['get']>>),
          y: -200,
        },
      ],
    ]);
    const there = design({
      ...text,
      nodes: text.nodes.map((node) => (node.id === 'ce2' ? { ...node, at: [0, -200] as const } : node)),
    });
    for (const link of ['a', 'b', 'c'] as never[])
      expect(sceneOf(document, moved).links.get(link)).toEqual(sceneOf(there, NOTHING_MOVED).links.get(link));
  });

  it('runs across and down only, and keeps parallel stretches 12 units apart (C-46)', () => {
    const document = design({
      name: 'Steps',
      nodes: [router('ce1', [0, 0]), router('pe1', [400, 240])],
      links: [cable('a', ['ce1', 'pe1']), cable('b', ['pe1', 'ce1']), cable('c', ['ce1', 'pe1'])],
    });
    const lines = ['a', 'b', 'c'].map((id) => curveOf(document, id).points);
    const upright: number[] = [];
    for (const points of lines) {
      points.slice(1).forEach((point, index) => {
        const before = points[index] as typeof point;
        expect(point.x === before.x || point.y === before.y).toBe(true);
        if (point.x === before.x) upright.push(point.x);
      });
    }
    expect(upright).toHaveLength(3);
    const apart = upright.sort((one, other) => one - other);
    expect((apart[1] as number) - (apart[0] as number)).toBeGreaterThanOrEqual(12);
    expect((apart[2] as number) - (apart[1] as number)).toBeGreaterThanOrEqual(12);
  });

  it('keeps the bend a hand has given it (C-46)', () => {
    const document = design({
      name: 'Bend',
      nodes: [router('ce1', [0, 0]), router('pe1', [400, 240])],
      links: [cable('a', ['ce1', 'pe1'])],
    });
    const bent = {
      ...document,
      geometry: { ...document.geometry, ['a' as never]: { x: 200, y: 100, width: null, height: null } },
    };
    expect(curveOf(bent, 'a').points).toContainEqual({ x: 200, y: 28 });
  });

  it('ends on the card of a collapsed zone, and is not drawn inside of it (C-33)', () => {
    const text = {
      name: 'Collapsed',
      zones: [{ id: 'hq', kind: 'site' as const, name: 'HQ', box: [0, 0, 400, 300] as const }],
      nodes: [
        { ...router('ce1', [20, 40]), zone: 'hq' },
        { ...router('ce2', [200, 200]), zone: 'hq' },
        router('pe1', [800, 0]),
      ],
      links: [cable('in', ['ce1', 'ce2']), cable('out', ['ce2', 'pe1'])],
    };
    const document = design(text);
    const hq = document.geometry['hq' as never] as object;
    const scene = sceneOf(
      {
        ...document,
        geometry: { ...document.geometry, ['hq' as never]: { ...hq, collapsed: true } } as never,
      },
      NOTHING_MOVED,
    );
    expect(scene.links.has('in' as never)).toBe(false);
    expect(scene.links.get('out' as never)?.from.x).toBe(scene.boxes.get('hq')?.width);
    expect(scene.boxes.get('ce1')).toEqual(scene.boxes.get('hq'));
  });
});
