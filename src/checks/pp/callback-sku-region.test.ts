import { describe, expect, it } from 'vitest';
import { flow, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { ppCallbackSkuRegion } from './callback-sku-region.ts';

const american = (sku: string) =>
  r0With(node('circuit', 'circuit-a', { sku }), flow('env-us', { by: 'name', name: 'api.contoso.example' }));

describe('pp/callback-sku-region', () => {
  it('speaks of an environment in the United States (W-19)', () => {
    expect(found(ppCallbackSkuRegion, american('Standard'))).toMatchObject([
      { about: ['f', 'circuit-a', 'env-us'] },
    ]);
  });
  it('is silent: Premium reaches it', () => {
    expect(found(ppCallbackSkuRegion, american('Premium'))).toEqual([]);
  });
});
