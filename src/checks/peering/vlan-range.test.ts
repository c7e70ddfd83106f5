import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { session4 } from '#templates/design.ts';
import { peeringVlanRange } from './vlan-range.ts';

const vlan = (id: number) =>
  r0With(node('peering', 'ms-a', { sessions: [session4('192.0.2.0/30', id), session4('192.0.2.4/30', id)] }));

describe('peering/vlan-range', () => {
  it('speaks of 4095', () => {
    expect(found(peeringVlanRange, vlan(4095))).toMatchObject([{ about: ['ms-a'] }]);
  });
  it('speaks of 0', () => {
    expect(found(peeringVlanRange, vlan(0))).toMatchObject([{ about: ['ms-a'] }]);
  });
  it('is silent: 4094 is the last', () => {
    expect(found(peeringVlanRange, vlan(4094))).toEqual([]);
  });
});
