/**
 * A default route on private peering: machines in Azure leave through the customer's firewalls.
 *
 * @source W-18; ER-144 to ER-147
 */
import { t } from '#base/t.ts';
import { besideGateway, vnet } from './azure.ts';
import { circuitRow, ROW_A } from './circuit-row.ts';
import { COLUMN } from './columns.ts';
import { flow } from './flows.ts';
import { internet } from './internet.ts';
import { fwE, fwI, hqUsers, site } from './on-premises.ts';
import { type Part, together } from './part.ts';
import { microsoft, service } from './services.ts';

export const tunnelledFlows = [
  flow('vm-to-website', t`Virtual machine to a website`, 'vm-1', 'website'),
  flow('vm-to-storage', t`Virtual machine to storage`, 'vm-1', 'storage', { up: 40, down: 40 }),
];

/** @param networkSecurityGroup - What guards the subnet once the default route is gone (ER-146). */
export const tunnelled = (networkSecurityGroup: 'deny-internet' | null): Part =>
  together(
    site('hq'),
    hqUsers(),
    fwE([COLUMN.firewall, 112], { sourceNat: [] }),
    fwI([COLUMN.firewall, 216], {
      staticRoutes: [{ prefix: '10.100.0.0/16', via: 'hq-lan' }],
    }),
    circuitRow(ROW_A, { private: { adverts: [{ prefix: '10.10.0.0/16' }, { prefix: '0.0.0.0/0' }] } }),
    microsoft(),
    vnet({
      number: 1,
      name: 'VNet-1',
      region: 'westeurope',
      space: '10.100',
      at: besideGateway(48),
      circuits: { 'circuit-a': 0 },
      subnet: { networkSecurityGroup, serviceEndpoints: true },
    }),
    service({
      id: 'storage',
      name: 'Storage',
      service: 'azure-paas',
      region: 'westeurope',
      prefixes: [{ prefix: '198.51.100.0/27', region: 'westeurope', communities: ['12076:51002'] }],
      endpoints: [{ name: 'Blob', address: '198.51.100.25' }],
      at: [COLUMN.microsoftRight, 216],
    }),
    internet({ y: 304, rest: COLUMN.peering }),
    {
      nodes: [
        {
          kind: 'host',
          id: 'website',
          name: 'Website',
          zone: 'internet-zone',
          role: 'server',
          subnets: ['203.0.113.192/27'],
          addresses: ['203.0.113.200'],
          at: [COLUMN.microsoft, 344],
        },
      ],
      links: [{ id: 'website-internet', kind: 'internet', ends: ['website', 'internet'] }],
    },
  );
