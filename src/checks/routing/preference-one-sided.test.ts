import { describe, expect, it } from 'vitest';
import { advertise, circuitB, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { routingPreferenceOneSided } from './preference-one-sided.ts';

const shared = advertise('ms-b', [{ prefix: '192.0.2.64/28', prepend: [64_496] }], ['192.0.2.64/28']);

describe('routing/preference-one-sided', () => {
  it('speaks of a prepend that no local preference mirrors (W-06)', () => {
    expect(found(routingPreferenceOneSided, r0With(circuitB, shared))).toMatchObject([
      { about: ['ms-a', 'ms-b'] },
    ]);
  });
  it('is silent: it is mirrored', () => {
    expect(
      found(
        routingPreferenceOneSided,
        r0With(circuitB, shared, node('peering', 'ms-a', { localPreference: 200 })),
      ),
    ).toEqual([]);
  });
  it('is silent: prefixes of their own', () => {
    expect(found(routingPreferenceOneSided, r0With(circuitB))).toEqual([]);
  });
});
