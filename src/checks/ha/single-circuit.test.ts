import { describe, expect, it } from 'vitest';
import { circuitA2, flow, node, r0With, settings } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { haSingleCircuit } from './single-circuit.ts';

describe('ha/single-circuit', () => {
  it('warns of the one circuit of the reference design', () => {
    expect(found(haSingleCircuit, r0With())).toMatchObject([{ about: ['circuit-a'], severity: 'warning' }]);
  });
  it('is an error where it is critical', () => {
    expect(found(haSingleCircuit, r0With(settings({ criticality: 'critical' })))).toMatchObject([
      { severity: 'error' },
    ]);
  });
  it('is worth knowing where it is not', () => {
    expect(found(haSingleCircuit, r0With(settings({ criticality: 'low' })))).toMatchObject([
      { severity: 'info' },
    ]);
  });
  it('is silent: Metro lands in two buildings', () => {
    expect(
      found(
        haSingleCircuit,
        r0With(node('circuit', 'circuit-a', { metro: true, locations: ['amsterdam', 'amsterdam2'] })),
      ),
    ).toEqual([]);
  });
  it('is silent: a second circuit offers the same', () => {
    expect(found(haSingleCircuit, r0With(circuitA2, flow('hq-lan', { by: 'node', node: 'env-eu' })))).toEqual(
      [],
    );
  });
});
