import { describe, expect, it } from 'vitest';
import { filter, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { routefilterEmpty } from './empty.ts';

describe('routefilter/empty', () => {
  it('speaks of an empty filter', () => {
    expect(found(routefilterEmpty, r0With(filter('filter-eu', [])))).toMatchObject([{ about: ['ms-a'] }]);
  });
  it('is silent: one value is enough', () => {
    expect(found(routefilterEmpty, r0With(filter('filter-eu', ['12076:51002'])))).toEqual([]);
  });
});
