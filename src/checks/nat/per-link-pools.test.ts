import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { natPerLinkPools } from './per-link-pools.ts';

const pool = (id: string, prefix: string) =>
  node('router', id, { sourceNat: [{ pool: prefix, egress: 'expressroute' }] });

describe('nat/per-link-pools', () => {
  it('speaks of a pool on each edge (W-04)', () => {
    expect(
      found(natPerLinkPools, r0With(pool('ce1', '192.0.2.64/29'), pool('ce2', '192.0.2.72/29'))),
    ).toMatchObject([{ about: ['ce1', 'ce2'], severity: 'info' }]);
  });
  it('warns where a server sits on one', () => {
    expect(
      found(natPerLinkPools, r0With(pool('ce1', '192.0.2.80/29'), pool('ce2', '192.0.2.72/29'))),
    ).toMatchObject([{ about: ['ce1', 'ce2', 'rproxy'], severity: 'warning' }]);
  });
  it('is silent: a common pool before the split', () => {
    expect(found(natPerLinkPools, r0With())).toEqual([]);
  });
});
