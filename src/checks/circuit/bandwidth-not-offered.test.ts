import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { circuitBandwidthNotOffered } from './bandwidth-not-offered.ts';

describe('circuit/bandwidth-not-offered', () => {
  it('speaks of 300 Mbps, and offers 500', () => {
    expect(
      found(circuitBandwidthNotOffered, r0With(node('circuit', 'circuit-a', { mbps: 300 }))),
    ).toMatchObject([
      {
        about: ['circuit-a'],
        fix: { commands: [{ command: 'node/update', args: { id: 'circuit-a', fields: { mbps: 500 } } }] },
      },
    ]);
  });
  it('speaks of 2 Gbps on a port of 100 Gbps, where 5 is the least', () => {
    expect(
      found(
        circuitBandwidthNotOffered,
        r0With(
          node('circuit', 'circuit-a', {
            mbps: 2000,
            connectivity: 'direct',
            directPort: { name: 'Pair', gbps: 100 },
          }),
        ),
      ),
    ).toMatchObject([{ severity: 'error' }]);
  });
  it('is silent: 500 Mbps is sold', () => {
    expect(found(circuitBandwidthNotOffered, r0With(node('circuit', 'circuit-a', { mbps: 500 })))).toEqual(
      [],
    );
  });
});
