import { describe, expect, it } from 'vitest';
import { advertise, flow, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { privateDefaultRouteFailsOpen } from './default-route-fails-open.ts';

const tunnelled = advertise('priv-a', ['10.10.0.0/16', '0.0.0.0/0']);
const denied = node('vnet', 'vnet-1', {
  subnets: [
    { name: 'GatewaySubnet', prefix: '10.100.255.0/27' },
    { name: 'Servers', prefix: '10.100.1.0/24', networkSecurityGroup: 'deny-internet' },
  ],
});

describe('private/default-route-fails-open', () => {
  it('speaks of a subnet without a group (W-18)', () => {
    expect(found(privateDefaultRouteFailsOpen, r0With(tunnelled))).toMatchObject([
      { about: ['vnet-1', 'priv-a'], severity: 'warning' },
    ]);
  });
  it('is an error where a flow must not cross the internet', () => {
    expect(
      found(
        privateDefaultRouteFailsOpen,
        r0With(tunnelled, flow('vm-1', { by: 'node', node: 'hq-lan' }, { privacy: 'no-internet' })),
      ),
    ).toMatchObject([{ severity: 'error' }]);
  });
  it('is silent: a group that denies', () => {
    expect(found(privateDefaultRouteFailsOpen, r0With(tunnelled, denied))).toEqual([]);
  });
  it('is silent: a subnet with a default route of its own, or that learns none', () => {
    const servers = (fields: Record<string, unknown>) =>
      node('vnet', 'vnet-1', { subnets: [{ name: 'Servers', prefix: '10.100.1.0/24', ...fields }] });
    const own = { userRoutes: [{ prefix: '0.0.0.0/0', nextHop: 'none' }] };
    for (const fields of [own, { bgpPropagation: false }, { delegated: true }])
      expect(found(privateDefaultRouteFailsOpen, r0With(tunnelled, servers(fields)))).toEqual([]);
  });
  it('is silent: a default route of the other address family', () => {
    expect(
      found(privateDefaultRouteFailsOpen, r0With(advertise('priv-a', ['10.10.0.0/16', '::/0']))),
    ).toEqual([]);
  });
});
