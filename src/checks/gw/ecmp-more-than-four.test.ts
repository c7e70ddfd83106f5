import { describe, expect, it } from 'vitest';
import { addLink, addNode, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { session4 } from '#templates/design.ts';
import { gwEcmpMoreThanFour } from './ecmp-more-than-four.ts';

const equal = (count: number) =>
  r0With(
    node('gateway', 'gw-1', { sku: 'UltraPerformance' }),
    ...Array.from({ length: count }, (_, n) => [
      addNode('circuit', `c${n}`, { mbps: 1000, locations: ['london', 'london'] }),
      addNode('peering', `p${n}-peering`, {
        circuit: `c${n}`,
        type: 'private',
        peerAsn: 64_496,
        sessions: [session4(`172.17.${n}.0/30`, 200), session4(`172.17.${n}.4/30`, 200)],
        adverts: [{ prefix: '10.10.0.0/16' }],
      }),
      addLink(`gw-${n}`, 'connection', 'gw-1', `c${n}`),
    ]).flat(),
  );

describe('gw/ecmp-more-than-four', () => {
  it('speaks of the fifth', () => {
    expect(found(gwEcmpMoreThanFour, equal(4))).toMatchObject([
      { about: ['vnet-1', 'gw-1-a', 'gw-0', 'gw-1', 'gw-2', 'gw-3'] },
    ]);
  });
  it('is silent: four are used', () => {
    expect(found(gwEcmpMoreThanFour, equal(3))).toEqual([]);
  });
});
