import { describe, expect, it } from 'vitest';
import { flow, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { natPrivateSourceOnMicrosoftPeering } from './private-source-on-microsoft-peering.ts';

describe('nat/private-source-on-microsoft-peering', () => {
  it('speaks of a firewall without translation (W-09)', () => {
    expect(
      found(
        natPrivateSourceOnMicrosoftPeering,
        r0With(flow('hq-lan', { by: 'node', node: 'env-eu' }), node('firewall', 'fw-e', { sourceNat: [] })),
      ),
    ).toMatchObject([{ about: ['f', 'circuit-a'] }]);
  });
  it('is silent: the pool is public', () => {
    expect(found(natPrivateSourceOnMicrosoftPeering, r0With())).toEqual([]);
  });
});
