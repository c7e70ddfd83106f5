import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { session4 } from '#templates/design.ts';
import { peeringPrivateLinkSubnetOverlapsVnet } from './private-link-subnet-overlaps-vnet.ts';

describe('peering/private-link-subnet-overlaps-vnet', () => {
  it('speaks of a link inside 10.100.0.0/16', () => {
    expect(
      found(
        peeringPrivateLinkSubnetOverlapsVnet,
        r0With(
          node('peering', 'priv-a', {
            sessions: [session4('10.100.9.0/30', 200), session4('172.16.0.4/30', 200)],
          }),
        ),
      ),
    ).toMatchObject([{ about: ['priv-a', 'vnet-1'] }]);
  });
  it('is silent: 172.16 is elsewhere', () => {
    expect(found(peeringPrivateLinkSubnetOverlapsVnet, r0With())).toEqual([]);
  });
});
