import { describe, expect, it } from 'vitest';
import { flow, node, r0With, website } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { ppVnetNoNatGateway } from './vnet-no-nat-gateway.ts';

const plugIn = (natGateway: boolean) =>
  r0With(
    website,
    node('vnet', 'vnet-1', {
      subnets: [{ name: 'Power Platform', prefix: '10.100.8.0/26', delegated: true, natGateway }],
    }),
    node('service', 'env-eu', { environment: { delegatedVnets: ['vnet-1'] } }),
    flow('env-eu 10.100.8.7', '203.0.113.200'),
  );

describe('pp/vnet-no-nat-gateway', () => {
  it('speaks of a website (W-22)', () => {
    expect(found(ppVnetNoNatGateway, plugIn(false))).toMatchObject([{ about: ['vnet-1', 'f'] }]);
  });
  it('is silent: there is a NAT gateway', () => {
    expect(found(ppVnetNoNatGateway, plugIn(true))).toEqual([]);
  });
});
