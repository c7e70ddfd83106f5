import { describe, expect, it } from 'vitest';
import { addLink, addNode, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { gwTooManyCircuits } from './too-many-circuits.ts';

const more = (count: number, place: (n: number) => string) =>
  r0With(
    ...Array.from({ length: count }, (_, n) =>
      addNode('circuit', `c${n}`, { mbps: 1000, locations: [place(n), place(n)] }),
    ),
    ...Array.from({ length: count }, (_, n) => addLink(`gw-${n}`, 'connection', 'gw-1', `c${n}`)),
    node('gateway', 'gw-1', { sku: 'ErGw1Az' }),
  );

describe('gw/too-many-circuits', () => {
  it('speaks of five in Amsterdam', () => {
    expect(
      found(
        gwTooManyCircuits,
        more(4, () => 'amsterdam'),
      ),
    ).toMatchObject([{ about: ['vnet-1', 'gw-1'] }]);
  });
  it('speaks of five anywhere on ErGw1Az', () => {
    expect(
      found(
        gwTooManyCircuits,
        more(4, (n) => ['london', 'dublin', 'paris', 'oslo'][n] ?? ''),
      ),
    ).toMatchObject([{ message: '5 circuits are connected to VNet-1, and ErGw1Az allows 4.' }]);
  });
  it('is silent: four are allowed', () => {
    expect(
      found(
        gwTooManyCircuits,
        more(3, () => 'amsterdam'),
      ),
    ).toEqual([]);
  });
});
