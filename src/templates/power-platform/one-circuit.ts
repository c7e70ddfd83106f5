/** @source W-01; ER-013, ER-315 */

import { t } from '#base/t.ts';
import { circuitRow, ROW_A } from '../parts/circuit-row.ts';
import { COLUMN } from '../parts/columns.ts';
import { flow, isPrivateTo, usersToEnv, wants, wishes } from '../parts/flows.ts';
import { internet } from '../parts/internet.ts';
import { fwE, fwI, hqUsers, site } from '../parts/on-premises.ts';
import { together } from '../parts/part.ts';
import { AGGREGATE, cdn, envEu, europeFilter, microsoft } from '../parts/services.ts';
import { template } from '../template.ts';

export const oneCircuitPowerPlatform = template(
  {
    id: 'power-platform-one-circuit',
    name: t`Power Platform over one circuit`,
    group: 'Power Platform',
    goal: t`Users reach their environment privately to the Microsoft edge, over Microsoft peering on one circuit with two links.`,
    lookAt: t`Follow "Users to environment": it leaves your network translated, splits over both links and becomes shared at the Microsoft edge. "Static files" never takes the circuit: the CDN is on the internet only. Then fail one link.`,
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
      envEu(),
      cdn([COLUMN.microsoftRight, 112]),
      europeFilter(),
      internet({ y: 304 }),
    ),
    flows: [
      usersToEnv,
      flow('users-to-cdn', t`Static files from the CDN`, 'hq-lan', 'cdn', { up: 1, down: 30 }),
    ],
    intents: wishes(
      wants('users-to-env', 'reaches', 'any-one'),
      isPrivateTo('users-to-env', 'microsoft-edge'),
      wants('users-to-env', 'same-way-back'),
    ),
  }),
);
