import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { session4 } from '#templates/design.ts';
import { peeringLinkSubnetSize } from './link-subnet-size.ts';

const both = (subnet: string) =>
  r0With(node('peering', 'ms-a', { sessions: [session4(subnet, 300), session4(subnet, 300)] }));
const fixed = {
  command: 'node/update',
  args: {
    id: 'ms-a',
    fields: {
      sessions: [
        { ipv4: { subnet: '192.0.2.0/30', customer: '192.0.2.1', microsoft: '192.0.2.2' } },
        { ipv4: { subnet: '192.0.2.4/30', customer: '192.0.2.5', microsoft: '192.0.2.6' } },
      ],
    },
  },
};

describe('peering/link-subnet-size', () => {
  it('speaks of a /29 on both links, and splits it', () => {
    expect(found(peeringLinkSubnetSize, both('192.0.2.0/29'))).toMatchObject([
      { about: ['ms-a'], fix: { commands: [fixed] } },
      { about: ['ms-a'] },
    ]);
  });
  it('speaks of a /28 on one link, which has more than one way out', () => {
    expect(
      found(
        peeringLinkSubnetSize,
        r0With(
          node('peering', 'ms-a', {
            sessions: [session4('192.0.2.16/28', 300), session4('192.0.2.4/30', 300)],
          }),
        ),
      ),
    ).toMatchObject([{ about: ['ms-a'] }]);
  });
  it('is silent: two /30s are right', () => {
    expect(found(peeringLinkSubnetSize, r0With())).toEqual([]);
  });
});
