import { describe, expect, it } from 'vitest';
import { flow, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { routingPartialSubnetOverEr } from './partial-subnet-over-er.ts';

const both = [
  flow('hq-lan', { by: 'node', node: 'env-eu' }, { id: 'env' }),
  flow('hq-lan', { by: 'node', node: 'cdn' }, { id: 'files' }),
];
const pool = (prefix: string) =>
  node('firewall', 'fw-i', { sourceNat: [{ pool: prefix, egress: 'internet' }] });

describe('routing/partial-subnet-over-er', () => {
  it('speaks of one pool at both edges', () => {
    expect(found(routingPartialSubnetOverEr, { ...r0With(pool('192.0.2.64/28')) })).toMatchObject([
      { about: ['ms-a', 'users-to-cdn'] },
    ]);
  });
  it('is silent: a pool of its own at each', () => {
    expect(found(routingPartialSubnetOverEr, r0With(...both, pool('203.0.113.0/28')))).toEqual([]);
  });
});
