import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathSceneOf } from '#drawing/path/path-scene-of.ts';
import { w01 } from '#drawing/path/w-01.fixture.ts';
import { sceneOf } from '#drawing/scene/scene.ts';
import type { PathGraph } from '#sim/report/report.ts';
import { r0 } from '#templates/r0.ts';
import { branchRoutes } from './branch-routes.ts';
import { type Crowd, placeCrowd, placesFor, REPLY } from './crowd.ts';
import { crowdOf } from './make-crowd.ts';
import { envelopesAt, STEP_SECONDS } from './packet-frame.ts';
import { packetPlan, packetWays } from './packet-tracks.ts';

const document = r0();
const plan = packetPlan(w01, packetWays(w01, pathSceneOf(sceneOf(document, new Map()), document)));
const forward = { flow: w01, direction: 'forward', plan, mbps: 100 } as const;
const back = { flow: w01, direction: 'return', plan, mbps: 50 } as const;

const placed = (crowd: Crowd, seconds: number) => {
  const places = placesFor(crowd);
  const count = placeCrowd(crowd, seconds, places);
  return Array.from({ length: count }, (_, index) => ({
    x: places.xs[index] as number,
    y: places.ys[index] as number,
    reply: ((places.looks[index] as number) & REPLY) !== 0,
  }));
};

describe('a crowd of packets over the baseline (W-01)', () => {
  it('shows each packet where the player shows it at that position of the axis', () =>
    fc.assert(
      fc.property(fc.double({ min: 0, max: 60, noNaN: true }), (seconds) => {
        // One packet from either end: seven steps each way.
        for (const [stream, from] of [
          [forward, 0],
          [back, 7],
        ] as const) {
          const [packet, ...more] = placed(crowdOf([stream], 1), seconds);
          expect(more).toEqual([]);
          const position = from + ((seconds / STEP_SECONDS) % 7);
          const shown = envelopesAt(plan, Math.min(position, 13));
          const nearest = Math.min(
            ...shown.map(({ x, y }) => Math.hypot(x - (packet?.x ?? 0), y - (packet?.y ?? 0))),
          );
          if (position < 13) expect(nearest).toBeLessThan(1e-6);
          expect(packet?.reply).toBe(stream === back);
        }
      }),
    ));

  it('has as many as asked for, and each stands for the same rate', () => {
    const crowd = crowdOf([forward, back], 20_000);
    expect(crowd.total).toBe(20_000);
    // Seven steps with 100 Mbps out, seven with 50 Mbps back: two of three packets are requests.
    expect(crowd.counts[0]).toBe(13_333);
    expect(crowd.mbpsEach).toBeCloseTo((7 * 150) / 20_000, 9);
    expect(placed(crowd, 3.21)).toHaveLength(crowd.total);
  });

  it('has nobody in it when nothing is sent', () => {
    expect(crowdOf([{ ...forward, mbps: 0 }], 1000).total).toBe(0);
  });
});

describe('routes through a path that splits and meets', () => {
  /** Hop 0 sends a quarter to 1 and the rest to 2; both send half to 3 and half to 4; all meet in 5. */
  const path = {
    hops: [0, 1, 2, 3, 4, 5].map((index) => ({ index })),
    segments: [
      { from: 0, to: 1, share: 0.25 },
      { from: 0, to: 2, share: 0.75 },
      { from: 1, to: 3, share: 0.125 },
      { from: 1, to: 4, share: 0.125 },
      { from: 2, to: 3, share: 0.375 },
      { from: 2, to: 4, share: 0.375 },
      { from: 3, to: 5, share: 0.5 },
      { from: 4, to: 5, share: 0.5 },
    ],
  } as unknown as PathGraph;

  it('use every branch in proportion to its share, and never jump from one to another', () => {
    const routes = branchRoutes(path);
    for (const [segment, { from, share }] of path.segments.entries()) {
      const using = routes.filter((route) => route.some((step) => step.segment === segment)).length;
      expect([from, using / routes.length]).toEqual([from, share]);
    }
    for (const route of routes) {
      expect(route.at(-1)).toEqual({ hop: 5, segment: null });
      for (const [index, { segment }] of route.slice(0, -1).entries())
        expect(path.segments[segment as number]?.to).toBe(route[index + 1]?.hop);
    }
  });
});
