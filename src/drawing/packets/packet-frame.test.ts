import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathDrawing } from '#drawing/path/path-drawing.ts';
import { pathSceneOf } from '#drawing/path/path-scene-of.ts';
import { w01 } from '#drawing/path/w-01.fixture.ts';
import { sceneOf } from '#drawing/scene/scene.ts';
import { r0 } from '#templates/r0.ts';
import { advanced, envelopesAt, markersAt, STEP_SECONDS } from './packet-frame.ts';
import { packetPlan } from './packet-tracks.ts';

const document = r0();
const plan = packetPlan(w01, pathDrawing(w01, pathSceneOf(sceneOf(document, new Map()), document), 1));

describe('packets of the baseline (W-01)', () => {
  it('go out in seven steps and back in seven', () => {
    expect(plan.end).toBe(13);
  });

  it('are one before the split, one on each branch after it', () => {
    expect(envelopesAt(plan, 0.5)).toHaveLength(1);
    expect(envelopesAt(plan, 1.5)).toHaveLength(2);
    expect(envelopesAt(plan, 5.5)).toHaveLength(1);
  });

  it('are requests on the way out, replies on the way back', () => {
    expect(envelopesAt(plan, 5.9).map(({ reply }) => reply)).toEqual([false]);
    expect(envelopesAt(plan, 7.1).map(({ reply }) => reply)).toEqual([true]);
  });

  it('are never out of sight between start and end', () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 13, noNaN: true }), (time) => envelopesAt(plan, time).length > 0),
    ));

  it('do not jump: a hundredth of a step moves them less than a card', () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 12.9, noNaN: true }), (time) => {
        if (Math.floor(time) !== Math.floor(time + 0.01)) return;
        const [before, after] = [envelopesAt(plan, time), envelopesAt(plan, time + 0.01)];
        for (const [index, envelope] of before.entries()) {
          const next = after[index];
          expect(Math.hypot((next?.x ?? 0) - envelope.x, (next?.y ?? 0) - envelope.y)).toBeLessThan(20);
        }
      }),
    ));

  it('leave a device slowly and are fast on the cable', () => {
    const at = (time: number) => envelopesAt(plan, time)[0] ?? { x: 0, y: 0 };
    const way = (from: number, to: number) => Math.hypot(at(to).x - at(from).x, at(to).y - at(from).y);
    expect(way(0, 0.1)).toBeLessThan(way(0.45, 0.55));
  });

  it('show the same picture for the same time, however one got there', () => {
    expect(envelopesAt(plan, 4.3)).toEqual(envelopesAt(plan, 4.3));
    expect(envelopesAt(plan, -1)).toEqual(envelopesAt(plan, 0));
    expect(envelopesAt(plan, 99)).toEqual(envelopesAt(plan, 13));
  });

  it('stand still at the hop they reached last when motion is reduced', () => {
    expect(markersAt(plan, 2.9)).toEqual(envelopesAt(plan, 2));
    expect(markersAt(plan, 2).map(({ number }) => number)).toEqual([3, 3]);
  });
});

describe('the clock', () => {
  it('takes one step length per step, and twice that where traffic changes hands', () => {
    // Hand-offs of the request leave CE1 and CE2 (step 2) and the MSEEs (step 4).
    expect(plan.lingers).toContain(2);
    expect(advanced(plan, 0, STEP_SECONDS, 1)).toBeCloseTo(1, 9);
    expect(advanced(plan, 2, STEP_SECONDS, 1)).toBeCloseTo(2.5, 9);
    expect(advanced(plan, 0, STEP_SECONDS, 4)).toBeCloseTo(3, 9);
  });

  it('stops at the end', () => {
    expect(advanced(plan, 12.9, 60, 8)).toBe(13);
  });

  it('comes to the same place in many small steps as in one', () => {
    let time = 0;
    for (let frame = 0; frame < 60; frame += 1) time = advanced(plan, time, 1 / 60, 1);
    expect(time).toBeCloseTo(advanced(plan, 0, 1, 1), 6);
  });
});
