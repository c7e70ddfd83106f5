/** Peered networks, one with and one without gateway transit. @source ER-293 */

import { t } from '#base/t.ts';
import { flow, wants, wishes } from '../parts/flows.ts';
import { hub, spoke } from '../parts/hub.ts';
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
      hub(),
      spoke({
        number: 2,
        name: 'Production',
        machine: 'VM production',
        space: '10.101',
        y: 48,
        useRemoteGateway: true,
      }),
      spoke({
        number: 3,
        name: 'Test',
        machine: 'VM test',
        space: '10.102',
        y: 224,
        useRemoteGateway: false,
      }),
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
