import { describe, expect, it } from 'vitest';
import { node, r0With, vpn } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { gwSubnet } from './subnet.ts';

const subnet = (fields: Record<string, unknown>) =>
  r0With(
    node('vnet', 'vnet-1', { subnets: [{ name: 'GatewaySubnet', prefix: '10.100.255.0/27', ...fields }] }),
  );

describe('gw/subnet', () => {
  it('speaks of a network without one', () => {
    expect(found(gwSubnet, subnet({ name: 'Gateways' }))).toMatchObject([
      { about: ['vnet-1', 'gw-1'], severity: 'error' },
    ]);
  });
  it('speaks of a security group', () => {
    expect(found(gwSubnet, subnet({ networkSecurityGroup: 'allow-all' }))).toMatchObject([
      { severity: 'error' },
    ]);
  });
  it('speaks of a user route for everything', () => {
    expect(
      found(gwSubnet, subnet({ userRoutes: [{ prefix: '0.0.0.0/0', nextHop: 'internet' }] })),
    ).toMatchObject([{ severity: 'error' }]);
  });
  it('speaks of a machine in it', () => {
    expect(found(gwSubnet, subnet({ prefix: '10.100.1.0/27' }))).toMatchObject([
      { about: ['vnet-1', 'vm-1'] },
    ]);
  });
  it('warns of a /28', () => {
    expect(found(gwSubnet, subnet({ prefix: '10.100.255.0/28' }))).toMatchObject([{ severity: 'warning' }]);
  });
  it('a /28 is too small beside a VPN gateway, and a /27 is not', () => {
    expect(found(gwSubnet, vpn(subnet({ prefix: '10.100.255.0/28' })))).toMatchObject([
      {
        severity: 'error',
        message:
          'GatewaySubnet of VNet-1: 10.100.255.0/28 is too small for an ExpressRoute and a VPN gateway, which need a /27.',
      },
    ]);
    expect(found(gwSubnet, vpn(subnet({})))).toEqual([]);
  });
  it('is silent: a /27 of its own', () => {
    expect(found(gwSubnet, subnet({}))).toEqual([]);
  });
});
