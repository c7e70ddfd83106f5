import { describe, expect, it } from 'vitest';
import { advertise, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { prefixDefaultOnMicrosoftPeering } from './default-on-microsoft-peering.ts';

describe('prefix/default-on-microsoft-peering', () => {
  it('speaks of 0.0.0.0/0 (W-14)', () => {
    expect(
      found(prefixDefaultOnMicrosoftPeering, r0With(advertise('ms-a', ['192.0.2.64/28', '0.0.0.0/0']))),
    ).toMatchObject([{ about: ['ms-a'] }]);
  });
  it('is silent: private peering takes it (W-18)', () => {
    expect(
      found(prefixDefaultOnMicrosoftPeering, r0With(advertise('priv-a', ['10.10.0.0/16', '0.0.0.0/0']))),
    ).toEqual([]);
  });
});
