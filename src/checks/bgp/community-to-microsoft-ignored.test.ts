import { describe, expect, it } from 'vitest';
import { advertise, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { bgpCommunityToMicrosoftIgnored } from './community-to-microsoft-ignored.ts';

describe('bgp/community-to-microsoft-ignored', () => {
  it('speaks of a community on an advert', () => {
    expect(
      found(
        bgpCommunityToMicrosoftIgnored,
        r0With(advertise('ms-a', [{ prefix: '192.0.2.64/28', communities: ['64496:100'] }])),
      ),
    ).toMatchObject([{ about: ['ms-a'] }]);
  });
  it('is silent: none is sent', () => {
    expect(found(bgpCommunityToMicrosoftIgnored, r0With())).toEqual([]);
  });
});
