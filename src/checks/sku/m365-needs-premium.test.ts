import { describe, expect, it } from 'vitest';
import { filter, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { skuM365NeedsPremium } from './m365-needs-premium.ts';

const office = filter('filter-eu', ['12076:51002', '12076:5020'], true);

describe('sku/m365-needs-premium', () => {
  it('speaks of SharePoint on a Standard circuit', () => {
    expect(found(skuM365NeedsPremium, r0With(office))).toMatchObject([
      { about: ['circuit-a', 'ms-a'], fix: { commands: [{ args: { fields: { sku: 'Premium' } } }] } },
    ]);
  });
  it('is silent: Premium carries it', () => {
    expect(
      found(skuM365NeedsPremium, r0With(office, node('circuit', 'circuit-a', { sku: 'Premium' }))),
    ).toEqual([]);
  });
});
