import { describe, expect, it } from 'vitest';
import { filter, flow, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { skuOutOfScopeRegion } from './out-of-scope-region.ts';

const american = (sku: string) =>
  r0With(
    node('circuit', 'circuit-a', { sku }),
    filter('filter-eu', ['12076:51004']),
    flow('hq-lan', { by: 'node', node: 'env-us' }),
  );

describe('sku/out-of-scope-region', () => {
  it('speaks of East US over a Standard circuit in Amsterdam', () => {
    expect(found(skuOutOfScopeRegion, american('Standard'))).toMatchObject([
      {
        about: ['circuit-a', 'ms-a'],
        fix: { commands: [{ args: { id: 'circuit-a', fields: { sku: 'Premium' } } }] },
      },
    ]);
  });
  it('speaks of a VNet on another continent', () => {
    expect(found(skuOutOfScopeRegion, r0With(node('vnet', 'vnet-1', { region: 'eastus' })))).toMatchObject([
      { about: ['circuit-a', 'vnet-1'] },
    ]);
  });
  it('is silent: Premium reaches every region of its cloud', () => {
    expect(found(skuOutOfScopeRegion, american('Premium'))).toEqual([]);
  });
});
