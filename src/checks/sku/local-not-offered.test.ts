import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { skuLocalNotOffered } from './local-not-offered.ts';

const local = (location: string) =>
  r0With(node('circuit', 'circuit-a', { sku: 'Local', locations: [location, location] }));

describe('sku/local-not-offered', () => {
  it('speaks of Local in Copenhagen', () => {
    expect(found(skuLocalNotOffered, local('copenhagen'))).toMatchObject([{ about: ['circuit-a'] }]);
  });
  it('is silent: there is Local in Dublin', () => {
    expect(found(skuLocalNotOffered, local('dublin'))).toEqual([]);
  });
});
