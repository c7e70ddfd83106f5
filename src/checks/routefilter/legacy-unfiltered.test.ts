import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { routefilterLegacyUnfiltered } from './legacy-unfiltered.ts';

describe('routefilter/legacy-unfiltered', () => {
  it('speaks of a peering of 2016', () => {
    expect(
      found(
        routefilterLegacyUnfiltered,
        r0With(node('peering', 'ms-a', { routeFilter: null, configuredOn: '2016-05-01' })),
      ),
    ).toMatchObject([{ about: ['ms-a'] }]);
  });
  it('is silent: a younger one has no such prefixes', () => {
    expect(
      found(routefilterLegacyUnfiltered, r0With(node('peering', 'ms-a', { routeFilter: null }))),
    ).toEqual([]);
  });
});
