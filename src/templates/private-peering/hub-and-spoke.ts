/** One gateway in the hub serves every spoke. @source ER-293, ER-299 */

import { t } from '#base/t.ts';
import { flow, isPrivateTo, wants, wishes } from '../parts/flows.ts';
import { hub, spoke } from '../parts/hub.ts';
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
      hub(),
      spoke({
        number: 2,
        name: t`Spoke, finance`,
        machine: t`VM finance`,
        space: '10.101',
        y: 48,
        useRemoteGateway: true,
      }),
      spoke({
        number: 3,
        name: t`Spoke, sales`,
        machine: t`VM sales`,
        space: '10.102',
        y: 224,
        useRemoteGateway: true,
      }),
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
