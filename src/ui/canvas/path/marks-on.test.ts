import { expect, it } from 'vitest';
import { pathDrawing } from '#drawing/path/path-drawing.ts';
import { pathSceneOf } from '#drawing/path/path-scene-of.ts';
import { NOTHING_MOVED } from '#drawing/scene/boxes.ts';
import type { Rect } from '#drawing/scene/rect.ts';
import { sceneOf } from '#drawing/scene/scene.ts';
import type { FlowId } from '#model/ids.ts';
import type { FlowReport } from '#sim/report/report.ts';
import { run } from '#sim/scenarios/story.ts';
import { r0 } from '#templates/r0.ts';
import { marksOn } from './marks-on.ts';

const document = r0();
const scene = sceneOf(document, NOTHING_MOVED);
const points = new Map(['p1', 'fw-e', 'ce1', 'circuit-a'].map((key) => [key, ['flow' as FlowId]]));
const marks = (lettering: number) => marksOn({ document, scene, findings: [], points, lettering });

const covers = (a: Rect, b: Rect) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

it('finds one for each thing that is marked, and none for the rest', () => {
  expect(marks(1)).toHaveLength(4);
});

it.each([
  [1, 1],
  [2.2, 2],
])('keeps the numbers of the hops off them, at a scale of %s', (scale, lettering) => {
  const flow = run(document).flows.find(({ forward }) => forward.hops.length > 5) as FlowReport;
  const worn = marks(lettering);
  const { hops } = pathDrawing(flow, { ...pathSceneOf(scene, document), marks: worn }, scale);
  const numbers = hops.map(({ badge: { x, y } }) => {
    const size = 18 * scale;
    return { x: x - size / 2, y: y - size / 2, width: size, height: size };
  });
  expect(numbers.filter((number) => worn.some((mark) => covers(number, mark)))).toEqual([]);
});
