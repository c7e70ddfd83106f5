import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { asnPrivateOnMicrosoftPeering } from './private-on-microsoft-peering.ts';

describe('asn/private-on-microsoft-peering', () => {
  it('speaks of 65010', () => {
    expect(
      found(asnPrivateOnMicrosoftPeering, r0With(node('peering', 'ms-a', { peerAsn: 65_010 }))),
    ).toMatchObject([{ about: ['ms-a'] }]);
  });
  it('is silent: private peering may have one', () => {
    expect(
      found(asnPrivateOnMicrosoftPeering, r0With(node('peering', 'priv-a', { peerAsn: 65_010 }))),
    ).toEqual([]);
  });
});
