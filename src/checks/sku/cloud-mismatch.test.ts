import { describe, expect, it } from 'vitest';
import { node, r0With, settings } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { skuCloudMismatch } from './cloud-mismatch.ts';

describe('sku/cloud-mismatch', () => {
  it('speaks of a commercial circuit in a government design', () => {
    expect(found(skuCloudMismatch, r0With(settings({ cloud: 'usgov' })))).toMatchObject([
      { about: ['circuit-a'] },
    ]);
  });
  it('speaks of an environment in another cloud', () => {
    expect(found(skuCloudMismatch, r0With(node('service', 'env-eu', { cloud: 'usgov' })))).toMatchObject([
      { about: ['circuit-a', 'env-eu'] },
    ]);
  });
  it('is silent: all in one cloud', () => {
    expect(found(skuCloudMismatch, r0With())).toEqual([]);
  });
});
