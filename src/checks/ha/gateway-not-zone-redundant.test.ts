import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { haGatewayNotZoneRedundant } from './gateway-not-zone-redundant.ts';

describe('ha/gateway-not-zone-redundant', () => {
  it('speaks of a size without zones', () => {
    expect(
      found(haGatewayNotZoneRedundant, r0With(node('gateway', 'gw-1', { sku: 'HighPerformance' }))),
    ).toMatchObject([{ about: ['gw-1'] }]);
  });
  it('speaks of one that is pinned', () => {
    expect(
      found(haGatewayNotZoneRedundant, r0With(node('gateway', 'gw-1', { pinnedToZone: true }))),
    ).toMatchObject([{ about: ['gw-1'] }]);
  });
  it('is silent: a region without zones has nothing to spread over', () => {
    expect(
      found(
        haGatewayNotZoneRedundant,
        r0With(
          node('gateway', 'gw-1', { sku: 'HighPerformance' }),
          node('vnet', 'vnet-1', { region: 'ukwest' }),
        ),
      ),
    ).toEqual([]);
  });
});
