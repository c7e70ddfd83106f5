/** A tunnel over the internet behind private peering. @source W-20; ER-175, ER-284, ER-285 */

import { t } from '#base/t.ts';
import { besideGateway, vnet } from '../parts/azure.ts';
import { circuitRow, ROW_A } from '../parts/circuit-row.ts';
import { COLUMN } from '../parts/columns.ts';
import { flow, isPrivateTo, wants, wishes } from '../parts/flows.ts';
import { internet } from '../parts/internet.ts';
import { fwE, fwI, hqUsers, site } from '../parts/on-premises.ts';
import { together } from '../parts/part.ts';
import { AGGREGATE, microsoft } from '../parts/services.ts';
import { vpn } from '../parts/vpn.ts';
import { template } from '../template.ts';

export const vpnBackup = template(
  {
    id: 'vpn-backup',
    name: t`VPN as backup of private peering`,
    group: 'Resilience',
    goal: t`A VPN over the internet takes over when the circuit to your virtual network is lost.`,
    lookAt: t`In good order both ends prefer the circuit. Fail the Amsterdam peering location: the same flow goes through the tunnel, still untranslated and encrypted, but over the internet.`,
  },
  () => ({
    settings: AGGREGATE,
    ...together(
      site('hq', 0, 480),
      hqUsers(),
      fwE([COLUMN.firewall, 112], { sourceNat: [] }),
      fwI([COLUMN.firewall, 336]),
      circuitRow(ROW_A, { private: { adverts: [{ prefix: '10.10.0.0/16' }] } }),
      internet({ y: 304, x: 568, width: 480, height: 176, isp: COLUMN.provider, rest: COLUMN.peering }),
      microsoft(0, 480),
      vnet({
        number: 1,
        name: 'VNet-1',
        region: 'westeurope',
        space: '10.100',
        at: besideGateway(160),
        circuits: { 'circuit-a': 0 },
      }),
      vpn([COLUMN.microsoft, 336]),
    ),
    flows: [flow('users-to-vm', t`Users to virtual machine`, 'hq-lan', 'vm-1', { up: 20, down: 60 })],
    intents: wishes(
      wants('users-to-vm', 'reaches', 'any-one'),
      wants('users-to-vm', 'no-internet'),
      isPrivateTo('users-to-vm', 'endpoint'),
      { flow: 'users-to-vm', claim: { type: 'source-stays' }, after: 'any-one' },
    ),
  }),
);
