import { describe, expect, it } from 'vitest';
import { node, r0With, vnet2 } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { ppVnetSubnetPair } from './vnet-subnet-pair.ts';

const delegated = (...vnets: string[]) =>
  r0With(
    vnet2,
    ...[
      ['vnet-1', '10.100'],
      ['vnet-2', '10.101'],
    ].map(([id, net]) =>
      node('vnet', id as string, {
        subnets: [
          { name: 'GatewaySubnet', prefix: `${net}.255.0/27` },
          { name: 'Power Platform', prefix: `${net}.8.0/26`, delegated: true },
        ],
      }),
    ),
    node('service', 'env-eu', { environment: { delegatedVnets: vnets } }),
  );

describe('pp/vnet-subnet-pair', () => {
  it('speaks of West Europe alone (W-22)', () => {
    expect(found(ppVnetSubnetPair, delegated('vnet-1'))).toMatchObject([{ about: ['env-eu', 'vnet-1'] }]);
  });
  it('is silent: both regions have one', () => {
    expect(found(ppVnetSubnetPair, delegated('vnet-1', 'vnet-2'))).toEqual([]);
  });
});
