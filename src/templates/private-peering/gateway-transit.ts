/** Peered networks, one with and one without gateway transit. @source ER-293 */

import { t } from '#base/t.ts';
import { vnet } from '../parts/azure.ts';
import { circuitRow, ROW_A } from '../parts/circuit-row.ts';
import { BAND, COLUMN, ROW_HEIGHT } from '../parts/columns.ts';
import { flow, wants, wishes } from '../parts/flows.ts';
import { fwE, hqUsers, site } from '../parts/on-premises.ts';
import { together } from '../parts/part.ts';
import { template } from '../template.ts';

export const gatewayTransit = template(
  {
    id: 'gateway-transit',
    name: t`VNet peering with and without gateway transit`,
    group: 'Private peering',
    goal: t`Production is reached from your premises through the gateway of the hub; the test network is peered without it, and stays apart on purpose.`,
    lookAt: t`"Users to test" finds no route, and that is wanted: the test network does not use the gateway of the hub, so its prefix is never announced on the circuit. The hub itself reaches both.`,
  },
  () => ({
    ...together(
      site('hq'),
      hqUsers(),
      fwE([COLUMN.firewall, 112], { sourceNat: [] }),
      circuitRow(ROW_A, { private: { adverts: [{ prefix: '10.10.0.0/16' }] } }),
      {
        zones: [
          {
            id: 'microsoft',
            name: 'Microsoft network',
            kind: 'microsoft',
            box: [BAND.microsoft[0], 0, 472, ROW_HEIGHT],
          },
        ],
      },
      vnet({
        number: 1,
        name: 'Hub',
        region: 'westeurope',
        space: '10.100',
        at: {
          gateway: [COLUMN.microsoft, 136],
          network: [COLUMN.microsoft, 224],
          machine: [COLUMN.microsoftRight, 136],
        },
        circuits: { 'circuit-a': 0 },
        machine: t`Shared services`,
      }),
      peered(2, 'Production', '10.101', 48, true),
      peered(3, 'Test', '10.102', 224, false),
    ),
    flows: [
      flow('users-to-production', t`Users to production`, 'hq-lan', 'vm-2', { up: 10, down: 60 }),
      flow('users-to-test', t`Users to test`, 'hq-lan', 'vm-3', { up: 1, down: 1 }),
      flow('hub-to-test', t`Shared services to test`, 'vm-1', 'vm-3', { up: 5, down: 5 }),
    ],
    accepted: [
      {
        id: 'accepted-1',
        check: 'gw/missing',
        about: ['users-to-test', 'vnet-3'],
        reason: t`The test network stays apart on purpose.`,
      },
    ],
    intents: wishes(
      wants('users-to-production', 'reaches'),
      { flow: 'users-to-test', claim: { type: 'does-not-reach' } },
      wants('hub-to-test', 'reaches'),
    ),
  }),
);

const peered = (number: number, name: string, space: string, y: number, useRemoteGateway: boolean) =>
  vnet({
    number,
    name,
    region: 'westeurope',
    space,
    at: { network: [1432, y], machine: [COLUMN.microsoftRight, y] },
    peers: [{ vnet: 'vnet-1', useRemoteGateway }],
    machine: `VM ${name.toLowerCase()}`,
  });
