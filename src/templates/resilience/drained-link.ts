/** Microsoft takes a link out before it works on it. @source W-25; ER-162, ER-266 */

import { t } from '#base/t.ts';
import { besideGateway, vnet } from '../parts/azure.ts';
import { circuitRow, ROW_A } from '../parts/circuit-row.ts';
import { COLUMN } from '../parts/columns.ts';
import { flow, usersToEnv, wants, wishes } from '../parts/flows.ts';
import { fwE, hqUsers, site } from '../parts/on-premises.ts';
import { together } from '../parts/part.ts';
import { AGGREGATE, envEu, europeFilter, microsoft } from '../parts/services.ts';
import { template } from '../template.ts';

export const drainedLink = template(
  {
    id: 'drained-link',
    name: t`A link drained for maintenance`,
    group: 'Resilience',
    goal: t`Microsoft works on one of the two edges, and announces it by making the paths over it longer.`,
    lookAt: t`Everything has moved to the secondary link, both ways and without loss, because your routers heed the length of the path. Let FW-E, CE1 and CE2 ignore it, and requests keep going to the edge that is about to stop.`,
  },
  () => ({
    settings: AGGREGATE,
    ...together(
      site('hq'),
      hqUsers(),
      fwE(),
      circuitRow(ROW_A, {
        circuit: { drained: 'primary' },
        microsoft: {},
        private: { adverts: [{ prefix: '10.10.0.0/16' }] },
      }),
      microsoft(),
      envEu([COLUMN.microsoft, 48]),
      vnet({
        number: 1,
        name: 'VNet-1',
        region: 'westeurope',
        space: '10.100',
        at: besideGateway(136),
        circuits: { 'circuit-a': 0 },
      }),
      europeFilter(),
    ),
    flows: [
      usersToEnv,
      flow('users-to-vm', t`Users to virtual machine`, 'hq-lan', 'vm-1', { up: 20, down: 60 }),
    ],
    intents: wishes(
      wants(null, 'reaches'),
      wants(null, 'same-way-back'),
      { flow: 'users-to-env', claim: { type: 'not-through', node: 'ce1' } },
      { flow: 'users-to-vm', claim: { type: 'not-through', node: 'ce1' } },
    ),
  }),
);
