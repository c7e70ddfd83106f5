import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { natPoolSharedWithInternet } from './pool-shared-with-internet.ts';

describe('nat/pool-shared-with-internet', () => {
  it('speaks of one pool on both firewalls (W-08)', () => {
    expect(
      found(
        natPoolSharedWithInternet,
        r0With(node('firewall', 'fw-i', { sourceNat: [{ pool: '192.0.2.64/28', egress: 'internet' }] })),
      ),
    ).toMatchObject([{ about: ['fw-e', 'fw-i'] }]);
  });
  it('is silent: pools of their own', () => {
    expect(found(natPoolSharedWithInternet, r0With())).toEqual([]);
  });
});
