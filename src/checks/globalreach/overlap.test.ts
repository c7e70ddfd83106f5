import { describe, expect, it } from 'vitest';
import { addLink, advertise, circuitB, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { globalreachOverlap } from './overlap.ts';

const joined = [circuitB, addLink('reach', 'global-reach', 'circuit-a', 'circuit-b')];

describe('globalreach/overlap', () => {
  it('speaks of 10.10.0.0/16 on both', () => {
    expect(found(globalreachOverlap, r0With(...joined, advertise('priv-b', ['10.10.0.0/16'])))).toMatchObject(
      [{ about: ['reach', 'circuit-a', 'circuit-b'] }],
    );
  });
  it('is silent: sites with prefixes of their own', () => {
    expect(found(globalreachOverlap, r0With(...joined))).toEqual([]);
  });
});
