/** Out by the internet, back over the circuit. @source W-08; ER-169, ER-224, ER-242 */

import { t } from '#base/t.ts';
import { circuitRow, ROW_A } from '../parts/circuit-row.ts';
import { COLUMN } from '../parts/columns.ts';
import { flow, usersToEnv, wants, wishes } from '../parts/flows.ts';
import { internet } from '../parts/internet.ts';
import { fwE, fwI, hqUsers, site } from '../parts/on-premises.ts';
import { together } from '../parts/part.ts';
import { AGGREGATE, envEu, europeFilter, m365, microsoft } from '../parts/services.ts';
import { template } from '../template.ts';

export const onePoolForBoth = template(
  {
    id: 'one-pool-for-both',
    name: t`Reply comes back over the circuit`,
    group: 'What goes wrong',
    broken: true,
    goal: t`Both firewalls translate to the same pool, so a reply to what left by the internet comes back over the circuit.`,
    lookAt: t`SharePoint is asked over the internet and answers to 192.0.2.64/28, which Microsoft prefers to reach over the circuit: FW-E has never seen that flow and drops the reply. "Users to environment" works, which makes it hard to find. Give FW-I a pool of its own.`,
  },
  () => ({
    settings: AGGREGATE,
    ...together(
      site('hq'),
      hqUsers(),
      fwE(),
      fwI([COLUMN.firewall, 216], {
        sourceNat: [
          { name: 'Shared pool', pool: '192.0.2.64/28', address: '192.0.2.66', egress: 'internet' },
        ],
        internetAdverts: [{ prefix: '192.0.2.64/28' }],
      }),
      circuitRow(ROW_A, { microsoft: {} }),
      microsoft(),
      envEu([COLUMN.microsoft, 72]),
      m365([COLUMN.microsoft, 184]),
      europeFilter(),
      internet({ y: 304 }),
    ),
    flows: [
      flow('users-to-sharepoint', t`Documents in SharePoint`, 'hq-lan', 'contoso.sharepoint.example', {
        up: 5,
        down: 30,
      }),
      usersToEnv,
    ],
    intents: wishes(wants('users-to-sharepoint', 'reaches'), wants('users-to-env', 'reaches')),
  }),
);
