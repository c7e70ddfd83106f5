import { describe, expect, it } from 'vitest';
import { advertise, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { prefixPrivateOnMicrosoftPeering } from './private-on-microsoft-peering.ts';

describe('prefix/private-on-microsoft-peering', () => {
  it('speaks of 10.10.0.0/16 (W-14)', () => {
    expect(
      found(prefixPrivateOnMicrosoftPeering, r0With(advertise('ms-a', ['192.0.2.64/28', '10.10.0.0/16']))),
    ).toMatchObject([
      {
        about: ['ms-a'],
        fix: { commands: [{ args: { fields: { adverts: [{ prefix: '192.0.2.64/28' }] } } }] },
      },
    ]);
  });
  it('is silent: on private peering it is legal', () => {
    expect(found(prefixPrivateOnMicrosoftPeering, r0With())).toEqual([]);
  });
});
