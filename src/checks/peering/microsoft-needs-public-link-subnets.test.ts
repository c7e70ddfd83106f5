import { describe, expect, it } from 'vitest';
import { node, r0With, settings } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { session4 } from '#templates/design.ts';
import { peeringMicrosoftNeedsPublicLinkSubnets } from './microsoft-needs-public-link-subnets.ts';

describe('peering/microsoft-needs-public-link-subnets', () => {
  it('speaks of RFC 1918 addresses', () => {
    expect(
      found(
        peeringMicrosoftNeedsPublicLinkSubnets,
        r0With(
          node('peering', 'ms-a', {
            sessions: [session4('10.0.0.0/30', 300), session4('192.0.2.4/30', 300)],
          }),
        ),
      ),
    ).toMatchObject([{ about: ['ms-a'] }]);
  });
  it('speaks of documentation addresses in production', () => {
    expect(
      found(peeringMicrosoftNeedsPublicLinkSubnets, r0With(settings({ mode: 'production' }))),
    ).toMatchObject([{ severity: 'error' }]);
  });
  it('is silent: documentation addresses count as public in an example', () => {
    expect(found(peeringMicrosoftNeedsPublicLinkSubnets, r0With())).toEqual([]);
  });
});
