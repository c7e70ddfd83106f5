import { describe, expect, it } from 'vitest';
import { filter, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { routefilterCrmOnlineOutdated } from './crm-online-outdated.ts';

describe('routefilter/crm-online-outdated', () => {
  it('speaks of 5040', () => {
    expect(found(routefilterCrmOnlineOutdated, r0With(filter('filter-eu', ['12076:5040'])))).toMatchObject([
      {
        about: ['ms-a'],
        fix: { commands: [{ args: { fields: { communities: ['12076:51002', '12076:51003'] } } }] },
      },
    ]);
  });
  it('is silent: regional values are current', () => {
    expect(found(routefilterCrmOnlineOutdated, r0With())).toEqual([]);
  });
});
