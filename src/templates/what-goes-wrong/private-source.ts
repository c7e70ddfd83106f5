/** Microsoft peering takes public sources only. @source W-09; ER-220, ER-401 */

import { t } from '#base/t.ts';
import { besideGateway, vnet } from '../parts/azure.ts';
import { circuitRow, ROW_A } from '../parts/circuit-row.ts';
import { COLUMN } from '../parts/columns.ts';
import { flow, usersToEnv, wants, wishes } from '../parts/flows.ts';
import { fwE, hqUsers, site } from '../parts/on-premises.ts';
import { together } from '../parts/part.ts';
import { AGGREGATE, envEu, europeFilter, microsoft } from '../parts/services.ts';
import { template } from '../template.ts';

export const privateSource = template(
  {
    id: 'private-source',
    name: t`Private source on Microsoft peering`,
    group: 'What goes wrong',
    broken: true,
    goal: t`Nobody translates the users, and Microsoft drops their packets at its edge.`,
    lookAt: t`The request reaches the Microsoft edge and stops there: it still carries 10.10.1.25. The same user reaches the virtual machine untranslated, as private peering wants it. Give FW-E a source translation to 192.0.2.64/28.`,
  },
  () => ({
    settings: AGGREGATE,
    ...together(
      site('hq'),
      hqUsers(),
      fwE([COLUMN.firewall, 112], { sourceNat: [], originated: ['192.0.2.64/28'] }),
      circuitRow(ROW_A, { microsoft: {}, private: { adverts: [{ prefix: '10.10.0.0/16' }] } }),
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
    intents: wishes(wants('users-to-env', 'reaches'), wants('users-to-vm', 'reaches')),
  }),
);
