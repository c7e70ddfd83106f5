import { describe, expect, it } from 'vitest';
import { circuitB, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { session4 } from '#templates/design.ts';
import { peeringMicrosoftLinkSubnetNotUnique } from './microsoft-link-subnet-not-unique.ts';

describe('peering/microsoft-link-subnet-not-unique', () => {
  it('speaks of circuit B with the addresses of circuit A', () => {
    expect(
      found(
        peeringMicrosoftLinkSubnetNotUnique,
        r0With(
          circuitB,
          node('peering', 'ms-b', {
            sessions: [session4('192.0.2.0/30', 301), session4('192.0.2.12/30', 301)],
          }),
        ),
      ),
    ).toMatchObject([{ about: ['ms-a', 'ms-b'] }]);
  });
  it('is silent: each has its own', () => {
    expect(found(peeringMicrosoftLinkSubnetNotUnique, r0With(circuitB))).toEqual([]);
  });
});
