import { describe, expect, it } from 'vitest';
import { advertise, circuitA2, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { haPublishedOnOneCircuit } from './published-on-one-circuit.ts';

describe('ha/published-on-one-circuit', () => {
  it('speaks of the API of the reference design (W-19)', () => {
    expect(found(haPublishedOnOneCircuit, r0With())).toMatchObject([{ about: ['rproxy', 'circuit-a'] }]);
  });
  it('is silent: it is advertised on two circuits', () => {
    expect(
      found(
        haPublishedOnOneCircuit,
        r0With(
          circuitA2,
          advertise('ms-a2', ['192.0.2.96/28', '192.0.2.80/29'], ['192.0.2.96/28', '192.0.2.80/29']),
        ),
      ),
    ).toEqual([]);
  });
});
