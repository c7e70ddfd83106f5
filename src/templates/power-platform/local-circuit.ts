/** A Local circuit reaches the regions of its own metro and no other. @source W-24; ER-065, ER-081 */

import { t } from '#base/t.ts';
import { besideGateway, vnet } from '../parts/azure.ts';
import { circuitRow, ROW_A } from '../parts/circuit-row.ts';
import { COLUMN } from '../parts/columns.ts';
import { flow, isPrivateTo, wants, wishes } from '../parts/flows.ts';
import { internet } from '../parts/internet.ts';
import { fwE, fwI, hqUsers, site } from '../parts/on-premises.ts';
import { together } from '../parts/part.ts';
import { AGGREGATE, microsoft, service } from '../parts/services.ts';
import { template } from '../template.ts';

export const localCircuit = template(
  {
    id: 'local-circuit',
    name: t`Local circuit beside its region`,
    group: 'Power Platform',
    goal: t`A Local circuit in Amsterdam carries heavy traffic to storage and machines in West Europe, and no farther.`,
    lookAt: t`Storage in West Europe is offered on the circuit; storage in North Europe is not, whatever the route filter says, and is reached over the internet. That is why a Power Platform environment, which runs in two regions, wants Standard.`,
  },
  () => ({
    settings: AGGREGATE,
    ...together(
      site('hq'),
      hqUsers(),
      fwE(),
      fwI(),
      circuitRow(ROW_A, {
        circuit: { sku: 'Local' },
        microsoft: { routeFilter: 'filter-west' },
        private: { adverts: [{ prefix: '10.10.0.0/16' }] },
      }),
      microsoft(),
      storage(
        'west',
        t`Storage, West Europe`,
        'westeurope',
        '198.51.100.0/27',
        '198.51.100.25',
        '12076:51002',
        [COLUMN.microsoft, 48],
      ),
      storage(
        'north',
        t`Storage, North Europe`,
        'northeurope',
        '198.51.100.32/27',
        '198.51.100.50',
        '12076:51003',
        [COLUMN.microsoftRight, 48],
      ),
      vnet({
        number: 1,
        name: 'VNet-1',
        region: 'westeurope',
        space: '10.100',
        at: besideGateway(136),
        circuits: { 'circuit-a': 0 },
      }),
      { routeFilters: [{ id: 'filter-west', name: 'West Europe', communities: ['12076:51002'] }] },
      internet({ y: 304 }),
    ),
    flows: [
      flow('users-to-west', t`Users to storage in West Europe`, 'hq-lan', 'storage-west', {
        up: 200,
        down: 200,
      }),
      flow('users-to-north', t`Users to storage in North Europe`, 'hq-lan', 'storage-north'),
      flow('users-to-vm', t`Users to virtual machine`, 'hq-lan', 'vm-1', { up: 20, down: 60 }),
    ],
    intents: wishes(
      wants(null, 'reaches'),
      { flow: 'users-to-west', claim: { type: 'through', node: 'circuit-a' } },
      { flow: 'users-to-north', claim: { type: 'not-through', node: 'circuit-a' } },
      isPrivateTo('users-to-vm', 'endpoint'),
    ),
  }),
);

const storage = (
  id: string,
  name: string,
  region: string,
  prefix: string,
  address: string,
  community: string,
  at: readonly [x: number, y: number],
) =>
  service({
    id: `storage-${id}`,
    name,
    service: 'azure-paas',
    region,
    at,
    prefixes: [{ prefix, region, communities: [community] }],
    endpoints: [{ name: 'Blob', address, hostname: null }],
  });
