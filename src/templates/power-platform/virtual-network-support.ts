/** Delegated subnets: plug-ins call private addresses over private peering. @source W-22; ER-368 to ER-371 */

import { t } from '#base/t.ts';
import { vnet } from '../parts/azure.ts';
import { circuitRow, ROW_A } from '../parts/circuit-row.ts';
import { COLUMN } from '../parts/columns.ts';
import { flow, isPrivateTo, usersToEnv, wants, wishes } from '../parts/flows.ts';
import { fwE, hqUsers, site } from '../parts/on-premises.ts';
import { together } from '../parts/part.ts';
import { AGGREGATE, envEu, europeFilter, microsoft } from '../parts/services.ts';
import { template } from '../template.ts';

const delegated = (space: string) => ({ name: 'Power Platform', prefix: `${space}.8.0/26`, delegated: true });

export const virtualNetworkSupport = template(
  {
    id: 'virtual-network-support',
    name: t`Virtual network support with delegated subnets`,
    group: 'Power Platform',
    goal: t`Plug-ins of an environment call a server on your premises by its private address, over private peering.`,
    lookAt: t`Both plug-in flows start in a delegated subnet, one in each region of the environment, and stay private all the way to the server. "Users to environment" is unchanged: users still come by Microsoft peering.`,
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
            id: 'sql',
            name: 'SQL server',
            zone: 'hq',
            role: 'server',
            subnets: ['10.12.5.0/24'],
            addresses: ['10.12.5.20'],
            published: [{ name: 'sql.corp.contoso.example', address: '10.12.5.20', scope: 'private' }],
            at: [COLUMN.host, 176],
          },
        ],
      },
      fwE([COLUMN.firewall, 112], {}, ['hq-lan', 'sql']),
      circuitRow(ROW_A, {
        microsoft: {},
        private: { adverts: [{ prefix: '10.10.0.0/16' }, { prefix: '10.12.5.0/24' }] },
      }),
      microsoft(),
      envEu([COLUMN.microsoftRight, 128], { delegatedVnets: ['vnet-1', 'vnet-2'] }),
      europeFilter(),
      vnet({
        number: 1,
        name: 'West Europe',
        region: 'westeurope',
        space: '10.100',
        at: { gateway: [COLUMN.microsoft, 48], network: [COLUMN.microsoftRight, 48] },
        circuits: { 'circuit-a': 0 },
        subnets: [delegated('10.100')],
      }),
      vnet({
        number: 2,
        name: 'North Europe',
        region: 'northeurope',
        space: '10.101',
        at: { gateway: [COLUMN.microsoft, 208], network: [COLUMN.microsoftRight, 208] },
        circuits: { 'circuit-a': 0 },
        subnets: [delegated('10.101')],
      }),
    ),
    flows: [
      flow('plug-in-west', t`Plug-in in West Europe to SQL server`, 'env-eu', 'sql.corp.contoso.example', {
        address: '10.100.8.7',
        port: 1433,
        up: 5,
        down: 60,
      }),
      flow('plug-in-north', t`Plug-in in North Europe to SQL server`, 'env-eu', 'sql.corp.contoso.example', {
        address: '10.101.8.7',
        port: 1433,
        up: 5,
        down: 60,
      }),
      usersToEnv,
    ],
    intents: wishes(
      wants(null, 'reaches'),
      isPrivateTo('plug-in-west', 'endpoint'),
      isPrivateTo('plug-in-north', 'endpoint'),
      wants(null, 'no-internet'),
    ),
  }),
);
