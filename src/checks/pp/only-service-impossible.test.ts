import { describe, expect, it } from 'vitest';
import { r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { ppOnlyServiceImpossible } from './only-service-impossible.ts';

const meantFor = (purpose: string) =>
  r0With((document) => ({
    ...document,
    routeFilters: { 'filter-eu': { ...document.routeFilters['filter-eu' as never], purpose } } as never,
  }));

describe('pp/only-service-impossible', () => {
  it('speaks of that wish (S-36)', () => {
    expect(found(ppOnlyServiceImpossible, meantFor('power-platform-only'))).toMatchObject([
      { about: ['ms-a'] },
    ]);
  });
  it('is silent: nothing of the kind is asked', () => {
    expect(found(ppOnlyServiceImpossible, meantFor('unstated'))).toEqual([]);
  });
});
