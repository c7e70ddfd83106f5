import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { session4 } from '#templates/design.ts';
import { peeringVlanDiffersBetweenLinks } from './vlan-differs-between-links.ts';

describe('peering/vlan-differs-between-links', () => {
  it('speaks of 300 and 301', () => {
    expect(
      found(
        peeringVlanDiffersBetweenLinks,
        r0With(
          node('peering', 'ms-a', {
            sessions: [session4('192.0.2.0/30', 300), session4('192.0.2.4/30', 301)],
          }),
        ),
      ),
    ).toMatchObject([
      { about: ['ms-a'], fix: { commands: [{ args: { fields: { sessions: [{}, { vlan: 300 }] } } }] } },
    ]);
  });
  it('one VLAN on both', () => {
    expect(found(peeringVlanDiffersBetweenLinks, r0With())).toEqual([]);
  });
});
