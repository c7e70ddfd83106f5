import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { routefilterMissing } from './missing.ts';

describe('routefilter/missing', () => {
  it('speaks of a peering of 2024 (W-02), and offers a filter for its environment', () => {
    expect(found(routefilterMissing, r0With(node('peering', 'ms-a', { routeFilter: null })))).toMatchObject([
      {
        about: ['ms-a'],
        fix: {
          commands: [
            {
              command: 'route-filter/add',
              args: { fields: { communities: ['12076:51002', '12076:51003'] } },
            },
            { command: 'node/update' },
          ],
        },
      },
    ]);
  });
  it('is silent: a peering of 2016 carries Office prefixes without', () => {
    expect(
      found(
        routefilterMissing,
        r0With(node('peering', 'ms-a', { routeFilter: null, configuredOn: '2016-05-01' })),
      ),
    ).toEqual([]);
  });
});
