import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { circuitProviderNotAtLocation } from './provider-not-at-location.ts';

const named = (catalogueName: string) => node('provider', 'p1', { catalogueName });

describe('circuit/provider-not-at-location', () => {
  it('speaks of a provider that is elsewhere', () => {
    expect(found(circuitProviderNotAtLocation, r0With(named('Airtel')))).toMatchObject([
      { about: ['circuit-a', 'p1'], severity: 'warning' },
    ]);
  });
  it('is silent: a provider that is listed there', () => {
    expect(found(circuitProviderNotAtLocation, r0With(named('Colt')))).toEqual([]);
  });
  it('is silent: a provider whose name in the list is not given', () => {
    expect(found(circuitProviderNotAtLocation, r0With())).toEqual([]);
  });
});
