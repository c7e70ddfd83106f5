/** The gateway dials out and needs no rule inwards. @source W-21; ER-362 to ER-364 */

import { t } from '#base/t.ts';
import { besideGateway, vnet } from '../parts/azure.ts';
import { circuitRow, ROW_A } from '../parts/circuit-row.ts';
import { COLUMN } from '../parts/columns.ts';
import { flow, isPrivateTo, wants, wishes } from '../parts/flows.ts';
import { fwE, hqUsers, lan, site } from '../parts/on-premises.ts';
import { together } from '../parts/part.ts';
import { AGGREGATE, envEu, europeFilter, microsoft } from '../parts/services.ts';
import { template } from '../template.ts';

export const dataGateway = template(
  {
    id: 'data-gateway',
    name: t`On-premises data gateway and a hub network`,
    group: 'Power Platform',
    goal: t`Power Platform asks databases on your premises through a data gateway, and your users reach virtual machines in a hub network over the same circuit.`,
    lookAt: t`The data gateway dials Service Bus over Microsoft peering; the questions ride back inside that connection, so nothing is published and no rule opens inwards. Users reach the hub over private peering, and that path stays private to the machine.`,
  },
  () => ({
    settings: AGGREGATE,
    ...together(
      site('hq'),
      hqUsers([COLUMN.host, 48]),
      {
        nodes: [
          {
            kind: 'host',
            id: 'gateway-host',
            name: 'Data gateway',
            zone: 'hq',
            role: 'data-gateway',
            subnets: ['10.12.6.0/24'],
            addresses: ['10.12.6.30'],
            at: [COLUMN.host, 136],
          },
          {
            kind: 'host',
            id: 'sql',
            name: 'SQL server',
            zone: 'hq',
            role: 'server',
            subnets: ['10.12.7.0/24'],
            addresses: ['10.12.7.40'],
            at: [COLUMN.host, 216],
          },
        ],
        links: [lan('gateway-host', 'sql')],
      },
      fwE([COLUMN.firewall, 88], {}, ['hq-lan', 'gateway-host']),
      circuitRow(ROW_A, {
        microsoft: {},
        private: { adverts: [{ prefix: '10.10.0.0/16' }, { prefix: '10.12.6.0/24' }] },
      }),
      microsoft(),
      envEu([COLUMN.microsoft, 48]),
      europeFilter(),
      vnet({
        number: 1,
        name: 'Hub network',
        region: 'westeurope',
        space: '10.100',
        at: besideGateway(136),
        circuits: { 'circuit-a': 0 },
      }),
    ),
    flows: [
      flow(
        'gateway-to-bus',
        t`Data gateway dials Service Bus`,
        'gateway-host',
        'contoso.servicebus.example',
        {
          port: 5671,
          up: 60,
          down: 10,
        },
      ),
      flow('gateway-to-sql', t`Data gateway asks the database`, 'gateway-host', 'sql', {
        port: 1433,
        up: 5,
        down: 60,
      }),
      flow('users-to-hub', t`Users to a machine in the hub`, 'hq-lan', 'vm-1', { up: 20, down: 60 }),
    ],
    intents: wishes(
      wants(null, 'reaches'),
      isPrivateTo('gateway-to-bus', 'microsoft-edge'),
      isPrivateTo('users-to-hub', 'endpoint'),
    ),
  }),
);
