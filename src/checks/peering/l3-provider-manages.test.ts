import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { peeringL3ProviderManages } from './l3-provider-manages.ts';

describe('peering/l3-provider-manages', () => {
  it('speaks of adverts on a managed peering', () => {
    expect(
      found(peeringL3ProviderManages, r0With(node('peering', 'ms-a', { managedBy: 'provider' }))),
    ).toMatchObject([{ about: ['ms-a'] }]);
  });
  it('is silent: what you manage yourself is yours to enter', () => {
    expect(found(peeringL3ProviderManages, r0With())).toEqual([]);
  });
});
