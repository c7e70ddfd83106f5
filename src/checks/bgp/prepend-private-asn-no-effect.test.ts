import { describe, expect, it } from 'vitest';
import { advertise, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { bgpPrependPrivateAsnNoEffect } from './prepend-private-asn-no-effect.ts';

const prepended = (asn: number) => r0With(advertise('ms-a', [{ prefix: '192.0.2.64/28', prepend: [asn] }]));

describe('bgp/prepend-private-asn-no-effect', () => {
  it('speaks of 65010', () => {
    expect(found(bgpPrependPrivateAsnNoEffect, prepended(65_010))).toMatchObject([{ about: ['ms-a'] }]);
  });
  it('is silent: a public one counts', () => {
    expect(found(bgpPrependPrivateAsnNoEffect, prepended(3320))).toEqual([]);
  });
});
