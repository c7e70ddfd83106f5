import { describe, expect, it } from 'vitest';
import { addLink, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { securityMicrosoftPeeringInCore } from './microsoft-peering-in-core.ts';

describe('security/microsoft-peering-in-core', () => {
  it('speaks of users right behind the edge', () => {
    expect(
      found(securityMicrosoftPeeringInCore, r0With(addLink('short', 'lan', 'ce1', 'hq-lan'))),
    ).toMatchObject([{ about: ['ms-a', 'hq-lan'] }]);
  });
  it('is silent: a firewall stands between', () => {
    expect(found(securityMicrosoftPeeringInCore, r0With())).toEqual([]);
  });
});
