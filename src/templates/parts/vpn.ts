/** A VPN gateway in VNet-1 with a tunnel to the internet firewall of HQ. */
import type { Part } from './part.ts';

export const vpn = (at: readonly [x: number, y: number]): Part => ({
  nodes: [
    {
      kind: 'gateway',
      id: 'gw-vpn',
      name: 'VPN gateway',
      zone: 'microsoft',
      vnet: 'vnet-1',
      type: 'vpn',
      sku: 'VpnGw2Az',
      at,
    },
  ],
  links: [
    {
      id: 'tunnel',
      kind: 'ipsec',
      ends: ['fw-i', 'gw-vpn'],
      importRules: [[], [{ prefixes: [{ prefix: '10.10.0.0/16' }] }, { action: 'deny' }]],
    },
  ],
});
