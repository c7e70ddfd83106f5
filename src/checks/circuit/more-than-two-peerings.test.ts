import { describe, expect, it } from 'vitest';
import { addNode, r0With, removeNode } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { session4 } from '#templates/design.ts';
import { circuitMoreThanTwoPeerings } from './more-than-two-peerings.ts';

const second = (type: string) =>
  addNode('peering', 'extra', {
    circuit: 'circuit-a',
    type,
    peerAsn: 64_496,
    sessions: [session4('172.16.9.0/30', 400), session4('172.16.9.4/30', 400)],
  });

describe('circuit/more-than-two-peerings', () => {
  it('speaks of a third', () => {
    expect(found(circuitMoreThanTwoPeerings, r0With(second('private')))).toMatchObject([
      { about: ['circuit-a', 'extra', 'ms-a', 'priv-a'] },
    ]);
  });
  it('speaks of two of a kind', () => {
    expect(found(circuitMoreThanTwoPeerings, r0With(removeNode('ms-a'), second('private')))).toMatchObject([
      { severity: 'error' },
    ]);
  });
  it('is silent: one of each is the rule', () => {
    expect(found(circuitMoreThanTwoPeerings, r0With())).toEqual([]);
  });
});
