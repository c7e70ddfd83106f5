import { describe, expect, it } from 'vitest';
import { addNode, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { circuitLimitPerSubscription } from './limit-per-subscription.ts';

const circuits = (count: number, location: (n: number) => string) =>
  r0With(
    ...Array.from({ length: count }, (_, n) =>
      addNode('circuit', `c${n}`, { mbps: 1000, locations: [location(n), location(n)] }),
    ),
  );
const cities = ['london', 'dublin', 'paris', 'oslo', 'berlin', 'madrid'];

describe('circuit/limit-per-subscription', () => {
  it('speaks of the 51st', () => {
    expect(
      found(
        circuitLimitPerSubscription,
        circuits(50, (n) => cities[n % 5 === 0 ? 0 : n % 6] ?? 'oslo'),
      ),
    ).toMatchObject([{ message: '51 circuits exceed the 50 that a subscription may have by default.' }, {}]);
  });
  it('speaks of eleven in one city', () => {
    expect(
      found(
        circuitLimitPerSubscription,
        circuits(10, () => 'amsterdam'),
      ),
    ).toMatchObject([
      { message: '11 circuits land in Amsterdam, and a subscription may have 10 in one region by default.' },
    ]);
  });
  it('is silent: ten in one city', () => {
    expect(
      found(
        circuitLimitPerSubscription,
        circuits(9, () => 'amsterdam'),
      ),
    ).toEqual([]);
  });
});
