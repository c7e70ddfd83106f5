import { describe, expect, it } from 'vitest';
import { addLink, circuitC, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { haDrPremiumBoth } from './dr-premium-both.ts';

const joined = [circuitC, addLink('gw-1-c', 'connection', 'gw-1', 'circuit-c')];
const premium = (id: string) => node('circuit', id, { sku: 'Premium' });

describe('ha/dr-premium-both', () => {
  it('speaks of Amsterdam and Washington (W-29)', () => {
    expect(found(haDrPremiumBoth, r0With(...joined, premium('circuit-a')))).toMatchObject([
      { about: ['circuit-c', 'vnet-1'], fix: { commands: [{ args: { fields: { sku: 'Premium' } } }] } },
    ]);
  });
  it('is silent: both are Premium', () => {
    expect(found(haDrPremiumBoth, r0With(...joined, premium('circuit-a'), premium('circuit-c')))).toEqual([]);
  });
});
