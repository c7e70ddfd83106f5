/** Before the circuit, or instead of it. @source ER-284; W-20 without the circuit */

import { t } from '#base/t.ts';
import { vnet } from '../parts/azure.ts';
import { COLUMN, ROW_HEIGHT } from '../parts/columns.ts';
import { flow, wants, wishes } from '../parts/flows.ts';
import { internet } from '../parts/internet.ts';
import { fwI, hqUsers } from '../parts/on-premises.ts';
import { together } from '../parts/part.ts';
import { AGGREGATE, envEu } from '../parts/services.ts';
import { vpn } from '../parts/vpn.ts';
import { template } from '../template.ts';

export const vpnOnly = template(
  {
    id: 'vpn-only',
    name: t`Site-to-site VPN only`,
    group: 'Private peering',
    goal: t`Your site reaches a virtual network through an encrypted tunnel over the internet, with no circuit at all.`,
    lookAt: t`The tunnel carries private addresses, encrypted, over the internet. It leads to the virtual network only: the environment is still reached over the plain internet, translated at FW-I.`,
  },
  () => ({
    settings: AGGREGATE,
    ...together(
      {
        zones: [
          {
            id: 'hq',
            name: 'HQ Amsterdam',
            kind: 'site',
            asn: 64_496,
            place: { latitude: 52.37, longitude: 4.9 },
            box: [0, 0, 352, ROW_HEIGHT],
          },
        ],
      },
      hqUsers(),
      fwI([COLUMN.firewall, 112]),
      internet({ y: 0, x: 368, width: 392, height: 288, isp: 384, rest: 608 }),
      {
        zones: [
          { id: 'microsoft', name: 'Microsoft network', kind: 'microsoft', box: [824, 0, 320, ROW_HEIGHT] },
        ],
      },
      vpn([840, 112]),
      vnet({
        number: 1,
        name: 'VNet-1',
        region: 'westeurope',
        space: '10.100',
        subnets: [{ name: 'GatewaySubnet', prefix: '10.100.255.0/27' }],
        at: { network: [992, 48], machine: [992, 128] },
      }),
      envEu([840, 216]),
    ),
    flows: [
      flow('users-to-vm', t`Users to virtual machine`, 'hq-lan', 'vm-1', { up: 20, down: 60 }),
      flow('users-to-env', t`Users to environment`, 'hq-lan', 'env-eu', { up: 40, down: 250 }),
    ],
    intents: wishes(
      wants(null, 'reaches'),
      { flow: 'users-to-vm', claim: { type: 'through', node: 'gw-vpn' } },
      { flow: 'users-to-env', claim: { type: 'not-through', node: 'gw-vpn' } },
    ),
  }),
);
