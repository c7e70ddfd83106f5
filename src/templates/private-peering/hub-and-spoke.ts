/** One gateway in the hub serves every spoke. @source ER-293, ER-299 */

import { t } from '#base/t.ts';
import { vnet } from '../parts/azure.ts';
import { circuitRow, ROW_A } from '../parts/circuit-row.ts';
import { BAND, COLUMN, ROW_HEIGHT } from '../parts/columns.ts';
import { flow, isPrivateTo, wants, wishes } from '../parts/flows.ts';
import { fwE, hqUsers, site } from '../parts/on-premises.ts';
import { together } from '../parts/part.ts';
import { template } from '../template.ts';

export const hubAndSpoke = template(
  {
    id: 'hub-and-spoke',
    name: t`Hub and spoke`,
    group: 'Private peering',
    goal: t`Two spoke networks share the one gateway of the hub, and are reached from your premises over private peering.`,
    lookAt: t`CE1 learns three address spaces although there is one gateway: the spokes use that of the hub. Shared services reach a spoke inside Microsoft, without the circuit.`,
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
      spoke(2, t`Spoke, finance`, '10.101', 48),
      spoke(3, t`Spoke, sales`, '10.102', 224),
    ),
    flows: [
      flow('users-to-finance', t`Users to finance`, 'hq-lan', 'vm-2', { up: 10, down: 60 }),
      flow('users-to-sales', t`Users to sales`, 'hq-lan', 'vm-3', { up: 10, down: 60 }),
      flow('users-to-hub', t`Users to shared services`, 'hq-lan', 'vm-1', { up: 5, down: 20 }),
      flow('hub-to-finance', t`Shared services to finance`, 'vm-1', 'vm-2', { up: 5, down: 5 }),
    ],
    intents: wishes(wants(null, 'reaches'), isPrivateTo('users-to-finance', 'endpoint'), {
      flow: 'hub-to-finance',
      claim: { type: 'not-through', node: 'circuit-a' },
    }),
  }),
);

/** Peered with the hub, and using its gateway. */
const spoke = (number: number, name: string, space: string, y: number) =>
  vnet({
    number,
    name,
    region: 'westeurope',
    space,
    at: { network: [1432, y], machine: [COLUMN.microsoftRight, y] },
    peers: [{ vnet: 'vnet-1', useRemoteGateway: true }],
    machine: name.replace('Spoke, ', 'VM '),
  });
