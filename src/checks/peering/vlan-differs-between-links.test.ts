import { describe, expect, it } from 'vitest';
import { sessionsOfA } from '#sim/scenarios/additions.ts';
import { r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { peeringVlanDiffersBetweenLinks } from './vlan-differs-between-links.ts';

describe('peering/vlan-differs-between-links', () => {
  it('speaks of 300 and 301', () => {
    expect(found(peeringVlanDiffersBetweenLinks, r0With(sessionsOfA({}, { vlan: 301 })))).toMatchObject([
      { about: ['ms-a'], fix: { commands: [{ args: { fields: { sessions: [{}, { vlan: 300 }] } } }] } },
    ]);
  });
  it('is silent: one VLAN on both', () => {
    expect(found(peeringVlanDiffersBetweenLinks, r0With())).toEqual([]);
  });
});
