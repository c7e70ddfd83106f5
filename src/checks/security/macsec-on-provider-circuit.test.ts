import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { securityMacsecOnProviderCircuit } from './macsec-on-provider-circuit.ts';

const macsec = (connectivity: string) =>
  r0With(
    node('circuit', 'circuit-a', { connectivity, directPort: { name: 'Pair 1', gbps: 10, macsec: true } }),
  );

describe('security/macsec-on-provider-circuit', () => {
  it('speaks of an exchange', () => {
    expect(found(securityMacsecOnProviderCircuit, macsec('exchange'))).toMatchObject([
      { about: ['circuit-a'] },
    ]);
  });
  it('is silent: ExpressRoute Direct has it', () => {
    expect(found(securityMacsecOnProviderCircuit, macsec('direct'))).toEqual([]);
  });
});
