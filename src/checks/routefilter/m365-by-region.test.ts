import { describe, expect, it } from 'vitest';
import { r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { routefilterM365ByRegion } from './m365-by-region.ts';

const meantFor = (purpose: string) =>
  r0With((document) => ({
    ...document,
    routeFilters: { 'filter-eu': { ...document.routeFilters['filter-eu' as never], purpose } } as never,
  }));

describe('routefilter/m365-by-region', () => {
  it('speaks of a filter that is meant for it', () => {
    expect(found(routefilterM365ByRegion, meantFor('microsoft-365'))).toMatchObject([{ about: ['ms-a'] }]);
  });
  it('is silent: regions are right for anything else', () => {
    expect(found(routefilterM365ByRegion, meantFor('unstated'))).toEqual([]);
  });
});
