import { describe, expect, it } from 'vitest';
import { filter, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { routefilterPpRegionPairIncomplete } from './pp-region-pair-incomplete.ts';

describe('routefilter/pp-region-pair-incomplete', () => {
  it('speaks of West Europe alone (W-03), and adds North Europe', () => {
    expect(
      found(routefilterPpRegionPairIncomplete, r0With(filter('filter-eu', ['12076:51002']))),
    ).toMatchObject([
      {
        about: ['ms-a', 'env-eu'],
        fix: {
          commands: [
            {
              command: 'route-filter/update',
              args: { id: 'filter-eu', fields: { communities: ['12076:51002', '12076:51003'] } },
            },
          ],
        },
      },
    ]);
  });
  it('is silent: both regions are there', () => {
    expect(found(routefilterPpRegionPairIncomplete, r0With())).toEqual([]);
  });
});
