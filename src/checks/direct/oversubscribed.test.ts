import { describe, expect, it } from 'vitest';
import { circuitB, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { directOversubscribed } from './oversubscribed.ts';

const pair = (a: number, b: number) =>
  r0With(
    circuitB,
    ...[
      ['circuit-a', a],
      ['circuit-b', b],
    ].map(([id, mbps]) =>
      node('circuit', id as string, {
        mbps,
        connectivity: 'direct',
        directPort: { name: 'Pair 1', gbps: 10 },
      }),
    ),
  );

describe('direct/oversubscribed', () => {
  it('speaks of 15 Gbps on 10', () => {
    expect(found(directOversubscribed, pair(10_000, 5_000))).toMatchObject([
      { about: ['circuit-a', 'circuit-b'], severity: 'warning' },
    ]);
  });
  it('refuses more than twice the port', () => {
    expect(found(directOversubscribed, pair(10_000, 11_000))).toMatchObject([{ severity: 'error' }]);
  });
  it('is silent: 10 Gbps fit', () => {
    expect(found(directOversubscribed, pair(5_000, 5_000))).toEqual([]);
  });
});
