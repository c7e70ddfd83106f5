/** What Microsoft recommends for Teams and Exchange: the internet. @source W-17, W-23; ER-071, ER-316 */

import { t } from '#base/t.ts';
import { circuitRow, ROW_A } from '../parts/circuit-row.ts';
import { COLUMN } from '../parts/columns.ts';
import { flow, usersToEnv, wants, wishes } from '../parts/flows.ts';
import { internet } from '../parts/internet.ts';
import { fwE, fwI, hqUsers, site } from '../parts/on-premises.ts';
import { together } from '../parts/part.ts';
import { AGGREGATE, entra, envEu, europeFilter, m365, microsoft } from '../parts/services.ts';
import { template } from '../template.ts';

export const microsoft365Beside = template(
  {
    id: 'microsoft-365-beside',
    name: t`Teams and Exchange over the internet, beside the circuit`,
    group: 'Internet and security',
    goal: t`Power Platform takes the circuit while Teams, Exchange and sign-in leave by the internet, as Microsoft recommends.`,
    lookAt: t`The route filter holds the two European regions and no Microsoft 365 value, so FW-E learns no route to Teams. Each way out has its own pool, and every reply comes back where it left.`,
  },
  () => ({
    settings: AGGREGATE,
    ...together(
      site('hq'),
      hqUsers(),
      fwE(),
      fwI(),
      circuitRow(ROW_A, { microsoft: {} }),
      microsoft(),
      envEu([COLUMN.microsoft, 72]),
      m365([COLUMN.microsoft, 184]),
      entra([COLUMN.microsoftRight, 184]),
      europeFilter(),
      internet({ y: 304 }),
    ),
    flows: [
      usersToEnv,
      flow('users-to-teams', t`Teams meetings`, 'hq-lan', 'teams.example', {
        protocol: 'udp',
        port: 3478,
        up: 60,
        down: 90,
      }),
      flow('users-to-exchange', t`Mail in Exchange`, 'hq-lan', 'outlook.example', { up: 10, down: 40 }),
      flow('users-to-entra', 'Sign-in', 'hq-lan', 'entra', { up: 1, down: 1 }),
    ],
    intents: wishes(
      wants(null, 'reaches'),
      wants('users-to-env', 'no-internet'),
      { flow: 'users-to-teams', claim: { type: 'not-through', node: 'circuit-a' } },
      wants(null, 'same-way-back'),
    ),
  }),
);
