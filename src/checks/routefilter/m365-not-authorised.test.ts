import { describe, expect, it } from 'vitest';
import { filter, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { routefilterM365NotAuthorised } from './m365-not-authorised.ts';

describe('routefilter/m365-not-authorised', () => {
  it('speaks of values without', () => {
    expect(
      found(routefilterM365NotAuthorised, r0With(filter('filter-eu', ['12076:51002', '12076:5010']))),
    ).toMatchObject([
      { about: ['ms-a'], fix: { commands: [{ args: { fields: { communities: ['12076:51002'] } } }] } },
    ]);
  });
  it('is silent: with authorisation', () => {
    expect(
      found(routefilterM365NotAuthorised, r0With(filter('filter-eu', ['12076:51002', '12076:5010'], true))),
    ).toEqual([]);
  });
});
