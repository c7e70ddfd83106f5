import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { skuForbiddenChange } from './forbidden-change.ts';

const today = (existing: object) =>
  r0With(
    node('circuit', 'circuit-a', {
      existing: { sku: 'Standard', billing: 'Unlimited', mbps: 1000, ...existing },
    }),
  );

describe('sku/forbidden-change', () => {
  it('speaks of a lower bandwidth', () => {
    expect(found(skuForbiddenChange, today({ mbps: 2000 }))).toMatchObject([{ about: ['circuit-a'] }]);
  });
  it('speaks of Local where it was Standard', () => {
    expect(
      found(
        skuForbiddenChange,
        r0With(
          node('circuit', 'circuit-a', {
            sku: 'Local',
            existing: { sku: 'Standard', billing: 'Unlimited', mbps: 1000 },
          }),
        ),
      ),
    ).toMatchObject([
      {
        message:
          'Circuit A cannot be changed in place as drawn: going from Standard to Local needs a new circuit.',
      },
    ]);
  });
  it('is silent: a higher bandwidth is a change in place', () => {
    expect(found(skuForbiddenChange, today({ mbps: 500 }))).toEqual([]);
  });
});
