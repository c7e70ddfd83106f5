import { describe, expect, it } from 'vitest';
import { flow, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { natPoolSmall } from './pool-small.ts';

const sessions = (count: number) =>
  r0With(
    flow('hq-lan', { by: 'node', node: 'env-eu' }, { sessions: count }),
    node('firewall', 'fw-e', { sourceNat: [{ pool: '192.0.2.64/32', egress: 'expressroute' }] }),
  );

describe('nat/pool-small', () => {
  it('speaks of 70,000 sessions on one address', () => {
    expect(found(natPoolSmall, sessions(70_000))).toMatchObject([{ about: ['fw-e', 'f'] }]);
  });
  it('is silent: 60,000 fit', () => {
    expect(found(natPoolSmall, sessions(60_000))).toEqual([]);
  });
});
