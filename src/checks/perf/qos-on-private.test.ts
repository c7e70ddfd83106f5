import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { perfQosOnPrivate } from './qos-on-private.ts';

describe('perf/qos-on-private', () => {
  it('speaks of markings there', () => {
    expect(found(perfQosOnPrivate, r0With(node('peering', 'priv-a', { marksTraffic: true })))).toMatchObject([
      { about: ['priv-a'] },
    ]);
  });
  it('is silent: on Microsoft peering they count', () => {
    expect(found(perfQosOnPrivate, r0With(node('peering', 'ms-a', { marksTraffic: true })))).toEqual([]);
  });
});
