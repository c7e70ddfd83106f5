import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { haMultipathOff } from './multipath-off.ts';

describe('ha/multipath-off', () => {
  it('speaks of a firewall before the split (W-01)', () => {
    expect(found(haMultipathOff, r0With(node('firewall', 'fw-e', { multipath: 1 })))).toMatchObject([
      { about: ['fw-e', 'circuit-a'], fix: { commands: [{ args: { fields: { multipath: 2 } } }] } },
    ]);
  });
  it('is silent: it uses two', () => {
    expect(found(haMultipathOff, r0With())).toEqual([]);
  });
});
