import { describe, expect, it } from 'vitest';
import { addLink, addNode, flow, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { routingVpnErTransit } from './vpn-er-transit.ts';

const office = [
  addNode('host', 'office', { name: 'Office', subnets: ['10.77.0.0/16'], addresses: ['10.77.1.5'] }),
  addNode('firewall', 'fw-o', { name: 'FW-O' }),
  addLink('office-fw', 'lan', 'office', 'fw-o'),
  addNode('gateway', 'vpn-gw', { name: 'VPN gateway', vnet: 'vnet-1', type: 'vpn', sku: 'VpnGw1Az' }),
  addLink('tunnel', 'ipsec', 'fw-o', 'vpn-gw'),
];

describe('routing/vpn-er-transit', () => {
  it('speaks of an office behind VPN that calls the SQL server behind the circuit', () => {
    expect(
      found(routingVpnErTransit, r0With(...office, flow('office', { by: 'node', node: 'sql' }))),
    ).toMatchObject([{ about: ['f', 'vpn-gw', 'circuit-a'] }]);
  });
  it('is silent: the virtual machine behind the gateway is no transit', () => {
    expect(
      found(routingVpnErTransit, r0With(...office, flow('office', { by: 'node', node: 'vm-1' }))),
    ).toEqual([]);
  });
});
