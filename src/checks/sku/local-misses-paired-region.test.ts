import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { skuLocalMissesPairedRegion } from './local-misses-paired-region.ts';

describe('sku/local-misses-paired-region', () => {
  it('speaks of Local in Amsterdam for an environment in Europe', () => {
    expect(
      found(skuLocalMissesPairedRegion, r0With(node('circuit', 'circuit-a', { sku: 'Local' }))),
    ).toMatchObject([{ about: ['circuit-a', 'env-eu'] }]);
  });
  it('is silent: Standard reaches both regions', () => {
    expect(found(skuLocalMissesPairedRegion, r0With())).toEqual([]);
  });
});
