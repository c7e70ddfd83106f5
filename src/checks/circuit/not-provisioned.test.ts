import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { circuitNotProvisioned } from './not-provisioned.ts';

describe('circuit/not-provisioned', () => {
  it('speaks of a circuit that its provider has not finished', () => {
    expect(
      found(circuitNotProvisioned, r0With(node('circuit', 'circuit-a', { providerState: 'Provisioning' }))),
    ).toMatchObject([{ about: ['circuit-a', 'ms-a', 'priv-a'] }]);
  });
  it('speaks of one that Microsoft has not enabled', () => {
    expect(
      found(circuitNotProvisioned, r0With(node('circuit', 'circuit-a', { microsoftState: 'Disabled' }))),
    ).toMatchObject([{ severity: 'error' }]);
  });
  it('is silent: a direct circuit has no provider to wait for', () => {
    expect(
      found(
        circuitNotProvisioned,
        r0With(node('circuit', 'circuit-a', { providerState: 'NotProvisioned', connectivity: 'direct' })),
      ),
    ).toEqual([]);
  });
});
