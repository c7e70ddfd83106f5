import { describe, expect, it } from 'vitest';
import { filter, flow, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { routefilterEntraMissing } from './entra-missing.ts';

const signIn = flow('hq-lan', { by: 'node', node: 'entra' }, { id: 'sign-in', privacy: 'no-internet' });

describe('routefilter/entra-missing', () => {
  it('speaks of sign-in that shall not cross the internet', () => {
    expect(found(routefilterEntraMissing, r0With(signIn))).toMatchObject([{ about: ['sign-in', 'ms-a'] }]);
  });
  it('is silent: the filter lists 5060', () => {
    expect(
      found(
        routefilterEntraMissing,
        r0With(signIn, filter('filter-eu', ['12076:51002', '12076:51003', '12076:5060'])),
      ),
    ).toEqual([]);
  });
});
