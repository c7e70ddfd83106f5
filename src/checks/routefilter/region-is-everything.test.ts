import { describe, expect, it } from 'vitest';
import { filter, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { routefilterRegionIsEverything } from './region-is-everything.ts';

describe('routefilter/region-is-everything', () => {
  it('speaks of two regions', () => {
    expect(found(routefilterRegionIsEverything, r0With())).toMatchObject([
      { about: ['ms-a'], severity: 'info' },
    ]);
  });
  it('is silent: one service of a region is less', () => {
    expect(found(routefilterRegionIsEverything, r0With(filter('filter-eu', ['12076:52002'])))).toEqual([]);
  });
});
