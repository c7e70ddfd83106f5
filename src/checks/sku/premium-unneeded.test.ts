import { describe, expect, it } from 'vitest';
import { filter, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { skuPremiumUnneeded } from './premium-unneeded.ts';

const premium = node('circuit', 'circuit-a', { sku: 'Premium' });

describe('sku/premium-unneeded', () => {
  it('speaks of Premium for Europe alone', () => {
    expect(found(skuPremiumUnneeded, r0With(premium))).toMatchObject([
      { about: ['circuit-a'], severity: 'info' },
    ]);
  });
  it('is silent: it is needed for East US', () => {
    expect(found(skuPremiumUnneeded, r0With(premium, filter('filter-eu', ['12076:51004'])))).toEqual([]);
  });
});
