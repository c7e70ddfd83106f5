import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { ppVnetSubnetSize } from './vnet-subnet-size.ts';

const subnet = (prefix: string) =>
  r0With(
    node('vnet', 'vnet-1', { subnets: [{ name: 'Power Platform', prefix, delegated: true }] }),
    node('service', 'env-eu', { environment: { delegatedVnets: ['vnet-1'] } }),
  );

describe('pp/vnet-subnet-size', () => {
  it('speaks of a /27 for a production environment', () => {
    expect(found(ppVnetSubnetSize, subnet('10.100.8.0/27'))).toMatchObject([{ about: ['vnet-1', 'env-eu'] }]);
  });
  it('is silent: a /26 is enough', () => {
    expect(found(ppVnetSubnetSize, subnet('10.100.8.0/26'))).toEqual([]);
  });
});
