import { describe, expect, it } from 'vitest';
import { filter, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { routefilterUnknownValue } from './unknown-value.ts';

describe('routefilter/unknown-value', () => {
  it('speaks of 51199', () => {
    expect(
      found(routefilterUnknownValue, r0With(filter('filter-eu', ['12076:51002', '12076:51199']))),
    ).toMatchObject([{ about: ['ms-a'] }]);
  });
  it('is silent: known values', () => {
    expect(found(routefilterUnknownValue, r0With())).toEqual([]);
  });
});
