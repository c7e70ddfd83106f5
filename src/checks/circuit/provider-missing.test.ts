import { describe, expect, it } from 'vitest';
import { addLink, node, r0With, removeNode } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { circuitProviderMissing } from './provider-missing.ts';

describe('circuit/provider-missing', () => {
  it('speaks of a circuit that no provider is connected to', () => {
    expect(found(circuitProviderMissing, r0With(removeNode('p1')))).toMatchObject([{ about: ['circuit-a'] }]);
  });
  it('speaks of a direct circuit behind a provider', () => {
    expect(
      found(circuitProviderMissing, r0With(node('circuit', 'circuit-a', { connectivity: 'direct' }))),
    ).toMatchObject([{ about: ['circuit-a', 'p1'] }]);
  });
  it('is silent: a direct circuit ends on the own edge', () => {
    expect(
      found(
        circuitProviderMissing,
        r0With(
          removeNode('p1'),
          node('circuit', 'circuit-a', { connectivity: 'direct' }),
          addLink('x1', 'cross-connect', 'ce1', 'circuit-a', { lane: 'primary' }),
        ),
      ),
    ).toEqual([]);
  });
});
