import { describe, expect, it } from 'vitest';
import type { Asn, Mbps } from '#model/units.ts';
import { asnRange, bandwidthsOffered, day, gatewayLimits, limit, limitFor, vnetLinkLimit } from './limits.ts';

describe('limits', () => {
  it('give Premium 10,000 private IPv4 routes and the others 4,000 (ER-085)', () => {
    expect(
      (['Local', 'Standard', 'Premium'] as const).map((sku) => limitFor('private-ipv4-routes', sku)),
    ).toEqual([4000, 4000, 10_000]);
    expect(limit('private-ipv4-routes')).toMatchObject({ fact: 'ER-085', asOf: '2026-03-31' });
  });

  it.each([
    ['private-ipv6-routes', 100, 'ER-086'],
    ['vnet-ipv4-routes', 1000, 'ER-087'],
    ['vnet-ipv6-routes', 100, 'ER-088'],
    ['microsoft-ipv4-routes', 200, 'ER-089'],
    ['microsoft-ipv6-routes', 200, 'ER-090'],
    ['circuits-per-vnet-same-location', 4, 'ER-092'],
  ] as const)('give every SKU the same %s: %i (%s)', (id, number, fact) => {
    expect([limitFor(id, 'Standard'), limitFor(id, 'Premium'), limit(id).fact]).toEqual([
      number,
      number,
      fact,
    ]);
  });

  it('raise VNet links with the bandwidth of a Premium circuit only (ER-091)', () => {
    const bandwidths = [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 100_000] as Mbps[];
    expect(bandwidths.map((mbps) => vnetLinkLimit(mbps).value.Premium)).toEqual([
      20, 25, 25, 40, 50, 60, 75, 100, 100,
    ]);
    expect(bandwidths.map((mbps) => vnetLinkLimit(mbps).value.Standard)).toEqual(bandwidths.map(() => 10));
  });

  it('know the bandwidths of a provider and of both Direct ports (ER-050, ER-051)', () => {
    expect(bandwidthsOffered(null)?.mbps).toEqual([50, 100, 200, 500, 1000, 2000, 5000, 10_000]);
    expect(bandwidthsOffered(10)?.mbps).toEqual([1000, 2000, 5000, 10_000]);
    expect(bandwidthsOffered(100)?.mbps).toEqual([5000, 10_000, 40_000, 100_000]);
    expect(bandwidthsOffered(400)).toBeUndefined();
  });
});

describe('gateways', () => {
  it.each([
    ['Standard', 'ErGw1Az', 1000, 100_000, 200_000, 4000, 4],
    ['HighPerformance', 'ErGw2Az', 2000, 200_000, 400_000, 9500, 8],
    ['UltraPerformance', 'ErGw3Az', 10_000, 1_000_000, 1_000_000, 9500, 16],
  ] as const)(
    '%s equals %s (ER-093, ER-294)',
    (plain, zonal, mbps, packetsPerSecond, flows, routes, circuits) => {
      expect(gatewayLimits(plain, 1)).toMatchObject({ mbps, packetsPerSecond, flows, routes, circuits });
      expect(gatewayLimits(zonal, 1)).toBe(gatewayLimits(plain, 1));
    },
  );

  it('scale by the unit, with more packets from the eleventh on, and never more routes (ER-294)', () => {
    expect(gatewayLimits('ErGwScale', 1)).toMatchObject({
      mbps: 1000,
      packetsPerSecond: 100_000,
      flows: 100_000,
      routes: 9500,
    });
    expect(gatewayLimits('ErGwScale', 12)).toMatchObject({
      mbps: 12_000,
      packetsPerSecond: 1_400_000,
      flows: 1_200_000,
      routes: 9500,
    });
  });

  it('know nothing of VPN gateways', () => {
    expect(gatewayLimits('VpnGw1', 1)).toBeUndefined();
  });
});

describe('AS numbers (ER-120 to ER-127)', () => {
  it.each([
    [12_076, 'microsoft'],
    [65_514, 'private'],
    [65_515, 'reserved-by-microsoft'],
    [65_520, 'reserved-by-microsoft'],
    [65_521, 'private'],
    [64_495, undefined],
    [64_496, 'documentation'],
    [64_511, 'documentation'],
    [64_512, 'private'],
    [65_534, 'private'],
    [65_535, 'reserved'],
    [0, 'reserved'],
    [23_456, 'as-trans'],
    [3333, undefined],
    [4_199_999_999, undefined],
    [4_200_000_000, 'private'],
    [4_294_967_294, 'private'],
    [4_294_967_295, 'reserved'],
  ] as const)('%i is %s', (asn, kind) => {
    expect(asnRange(asn as Asn)?.kind).toBe(kind);
  });
});

it('knows the day from which a peering needs a route filter (ER-210)', () => {
  expect(day('route-filter-needed-from')).toBe('2017-08-01');
});
