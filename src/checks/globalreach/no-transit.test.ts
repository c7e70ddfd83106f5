import { describe, expect, it } from 'vitest';
import { addLink, circuitB, circuitC, flow, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { globalreachNoTransit } from './no-transit.ts';

const chain = [
  circuitB,
  circuitC,
  ...['circuit-a', 'circuit-b', 'circuit-c'].map((id) => node('circuit', id, { sku: 'Premium' })),
  addLink('ab', 'global-reach', 'circuit-a', 'circuit-b'),
  addLink('bc', 'global-reach', 'circuit-b', 'circuit-c'),
  flow('hq-lan', { by: 'node', node: 'ny-lan' }),
];

describe('globalreach/no-transit', () => {
  it('speaks of A over B to C (W-16)', () => {
    expect(found(globalreachNoTransit, r0With(...chain))).toMatchObject([
      { about: ['f', 'circuit-a', 'circuit-b', 'circuit-c'] },
    ]);
  });
  it('is silent: A and C are joined too', () => {
    expect(
      found(globalreachNoTransit, r0With(...chain, addLink('ac', 'global-reach', 'circuit-a', 'circuit-c'))),
    ).toEqual([]);
  });
});
