import { describe, expect, it } from 'vitest';
import type { NodeId } from '#model/ids.ts';
import type { FlowReport, Hop } from '#sim/report/report.ts';
import { r0 } from '#templates/r0.ts';
import type { Rect } from '../scene/rect.ts';
import { sceneOf } from '../scene/scene.ts';
import { type PathDrawing, pathDrawing } from './path-drawing.ts';
import { pathSceneOf } from './path-scene-of.ts';
import { lengthOf } from './polyline.ts';
import { arrowsOn } from './strands.ts';
import { w01 } from './w-01.fixture.ts';

const document = r0();
const scene = pathSceneOf(sceneOf(document, new Map()), document);
const draw = (flow: FlowReport) => pathDrawing(flow, scene, 1);
const baseline = draw(w01);

const card = (id: string) => scene.cards.get(id as NodeId) as NonNullable<ReturnType<typeof scene.cards.get>>;

const overlapArea = (a: Rect, b: Rect): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

describe('the baseline path, drawn (W-01)', () => {
  it('has one ribbon per segment and direction, as wide as its share', () => {
    expect(baseline.strands).toHaveLength(w01.forward.segments.length + (w01.return?.segments.length ?? 0));
    const widths = (from: number) =>
      baseline.strands
        .filter(({ direction, from: hop }) => direction === 'forward' && hop === from)
        .map(({ width }) => width);
    expect(widths(0)).toEqual([4]);
    expect(widths(1)).toEqual([2, 2]);
  });

  it('runs request and reply side by side, 6 units apart', () => {
    const out = baseline.strands.find(({ direction, segment }) => direction === 'forward' && segment === 0);
    const back = baseline.strands.find(({ direction, segment }) => direction === 'return' && segment === 9);
    const [start, end] = [out?.line[0], back?.line.at(-1)];
    expect(Math.hypot((start?.x ?? 0) - (end?.x ?? 0), (start?.y ?? 0) - (end?.y ?? 0))).toBeCloseTo(6, 5);
  });

  it('goes along the lane of the circuit that carries it, to its MSEE', () => {
    const over = baseline.strands.find(({ direction, segment }) => direction === 'forward' && segment === 5);
    const lane = scene.lane('circuit-a' as NodeId, 'primary');
    expect(over?.onLane).toHaveLength(1);
    expect(over?.centre.at(-1)).toEqual(lane?.[1]);
  });

  it("puts Microsoft's core, which has no card, between the circuit and the service, at one place for both ways", () => {
    const cores = baseline.hops.filter(({ label }) => label === 'Microsoft network');
    expect(cores).toHaveLength(2);
    expect(cores[0]?.ring).toEqual(cores[1]?.ring);
    const circuit = card('circuit-a');
    expect(cores[0]?.ring?.x).toBeGreaterThan(circuit.x + circuit.width);
    expect(cores[0]?.ring?.x).toBeLessThan(card('env-eu').x);
  });

  it('numbers every hop of both ways', () => {
    expect(baseline.hops.map(({ number }) => number)).toEqual([
      1, 2, 3, 3, 4, 5, 5, 6, 7, 1, 2, 3, 3, 4, 5, 5, 6, 7,
    ]);
  });

  it('tells the share at least once where the request splits', () => {
    expect(baseline.shares.map(({ text }) => text)).toContain('50 %');
  });

  it('tells each medium in letters', () => {
    expect(new Set(baseline.letters.map(({ strand }) => strand.medium))).toEqual(
      new Set(['customer-private', 'provider-private', 'microsoft-shared']),
    );
  });

  it('plants one pennant for the equal-cost twins of a hand-off, with the reply on the same staff', () => {
    const staffs = baseline.staffs.map(({ pennants }) =>
      pennants.map(({ direction, from, to, handoffs }) => ({ direction, from, to, twins: handoffs.length })),
    );
    expect(staffs).toEqual([
      [
        { direction: 'forward', from: 'provider', to: 'microsoft', twins: 2 },
        { direction: 'return', from: 'microsoft', to: 'provider', twins: 2 },
      ],
      [
        { direction: 'forward', from: 'customer', to: 'provider', twins: 2 },
        { direction: 'return', from: 'provider', to: 'customer', twins: 1 },
      ],
    ]);
  });

  it('ends "private" at the MSEE, on a line across the zone it stands in', () => {
    const [line] = baseline.staffs.flatMap(({ privacy }) => privacy?.line ?? []);
    const circuit = card('circuit-a');
    expect(line?.x).toBe(circuit.x + circuit.width);
    expect(baseline.staffs.filter(({ privacy }) => privacy)).toHaveLength(1);
  });

  it('keeps labels off each other', () => {
    const labels = labelsOf(baseline);
    for (const [index, label] of labels.entries()) {
      for (const other of labels.slice(index + 1)) expect(overlapArea(label, other)).toBe(0);
    }
  });

  it('is the same however often it is drawn', () => {
    expect(draw(w01)).toEqual(baseline);
  });
});

function labelsOf({ staffs, shares, drops }: PathDrawing) {
  return [
    ...staffs.flatMap(({ pennants, privacy }) => [
      ...pennants.map(({ rect }) => rect),
      ...(privacy ? [privacy.label] : []),
    ]),
    ...shares.map(({ rect }) => rect),
    ...drops.map(({ label }) => label),
  ];
}

const stopping = (flow: FlowReport, index: number, end: Hop['end']): FlowReport => ({
  ...flow,
  verdict: 'dropped',
  forward: {
    hops: flow.forward.hops.slice(0, index + 1).map((hop) => (hop.index === index ? { ...hop, end } : hop)),
    segments: flow.forward.segments.filter(({ to }) => to <= index),
  },
  return: null,
  handoffs: [],
});

describe('a packet that dies on the way', () => {
  const dead = draw(
    stopping(w01, 1, {
      outcome: 'dropped',
      reason: 'policy',
      sentence: 'FW-E allows no flow to 198.51.100.10:443.',
    }),
  );

  it('has a cross where it came in, the reason in a few words and the whole sentence', () => {
    expect(dead.drops).toMatchObject([
      { index: 1, words: 'Blocked by a rule', sentence: 'FW-E allows no flow to 198.51.100.10:443.' },
    ]);
    expect(Math.abs((dead.drops[0]?.at.x ?? 0) - card('fw-e').x)).toBeLessThan(3);
  });

  it('has no ribbon beyond', () => {
    expect(dead.strands).toHaveLength(1);
  });
});

it('says that a path is private to its end, when nothing on it stops being private (ER-377)', () => {
  const toVm: FlowReport = { ...w01, privacy: { extent: 'endpoint', sentence: 'Private to the endpoint.' } };
  expect(draw(toVm).privateToEnd?.hop).toBe(8);
  expect(baseline.privateToEnd).toBeNull();
});

it('leaves out what is not on the canvas, instead of failing', () => {
  const { 'ce1-p1': _, ...links } = document.links as Record<string, never>;
  const { ce1: __, ...nodes } = document.nodes as Record<string, never>;
  const poorer = { ...document, links, nodes };
  const drawing = pathDrawing(w01, pathSceneOf(sceneOf(poorer, new Map()), poorer), 1);
  expect(drawing.strands.length).toBe(baseline.strands.length - 4);
});

it('draws arrowheads about every 120 units, and one on a short ribbon', () => {
  const line = (length: number) => [
    { x: 0, y: 0 },
    { x: length, y: 0 },
  ];
  expect(arrowsOn(line(30))).toHaveLength(1);
  expect(arrowsOn(line(600))).toHaveLength(5);
  expect(lengthOf(line(600)) / arrowsOn(line(600)).length).toBe(120);
});
