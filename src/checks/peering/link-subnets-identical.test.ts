import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { session4 } from '#templates/design.ts';
import { peeringLinkSubnetsIdentical } from './link-subnets-identical.ts';

describe('peering/link-subnets-identical', () => {
  it('speaks of one /30 on both', () => {
    expect(
      found(
        peeringLinkSubnetsIdentical,
        r0With(
          node('peering', 'ms-a', {
            sessions: [session4('192.0.2.0/30', 300), session4('192.0.2.0/30', 300)],
          }),
        ),
      ),
    ).toMatchObject([{ about: ['ms-a'] }]);
  });
  it('is silent: neighbours do not overlap', () => {
    expect(found(peeringLinkSubnetsIdentical, r0With())).toEqual([]);
  });
});
