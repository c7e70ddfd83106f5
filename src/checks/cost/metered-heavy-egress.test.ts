import { describe, expect, it } from 'vitest';
import { flow, node, r0With, settings } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { costMeteredHeavyEgress } from './metered-heavy-egress.ts';

const metered = (meteredBreakEvenTb: number | null) =>
  r0With(
    settings({ meteredBreakEvenTb }),
    node('circuit', 'circuit-a', { billing: 'Metered' }),
    flow('hq-lan', { by: 'node', node: 'env-eu' }, { returnMbps: 250 }),
  );

describe('cost/metered-heavy-egress', () => {
  it('speaks of 82 TB where 60 is the break-even', () => {
    expect(found(costMeteredHeavyEgress, metered(60))).toMatchObject([{ about: ['circuit-a'] }]);
  });
  it('is silent: below the break-even', () => {
    expect(found(costMeteredHeavyEgress, metered(100))).toEqual([]);
  });
  it('is silent: no break-even was worked out', () => {
    expect(found(costMeteredHeavyEgress, metered(null))).toEqual([]);
  });
});
