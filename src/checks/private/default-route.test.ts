import { describe, expect, it } from 'vitest';
import { advertise, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { privateDefaultRoute } from './default-route.ts';

describe('private/default-route', () => {
  it('speaks of forced tunnelling (W-18)', () => {
    expect(
      found(privateDefaultRoute, r0With(advertise('priv-a', ['10.10.0.0/16', '0.0.0.0/0']))),
    ).toMatchObject([{ about: ['priv-a', 'vnet-1'] }]);
  });
  it('is silent: site prefixes only', () => {
    expect(found(privateDefaultRoute, r0With())).toEqual([]);
  });
});
