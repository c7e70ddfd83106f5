/** Sessions up, nothing offered. @source W-02; ER-210 */

import { t } from '#base/t.ts';
import { circuitRow, ROW_A } from '../parts/circuit-row.ts';
import { isPrivateTo, usersToEnv, wants, wishes } from '../parts/flows.ts';
import { internet } from '../parts/internet.ts';
import { fwE, fwI, hqUsers, site } from '../parts/on-premises.ts';
import { together } from '../parts/part.ts';
import { AGGREGATE, envEu, europeFilter, microsoft } from '../parts/services.ts';
import { template } from '../template.ts';

export const missingRouteFilter = template(
  {
    id: 'missing-route-filter',
    name: t`Missing route filter`,
    group: 'What goes wrong',
    broken: true,
    goal: t`The circuit is up, both sessions stand, and the users still cross the internet.`,
    lookAt: t`Look at the sessions of Microsoft peering A: they are up, and CE1 has received no prefix. Without a route filter Microsoft offers nothing. Attach the filter "Europe" to the peering, and the path moves to the circuit.`,
  },
  () => ({
    settings: AGGREGATE,
    ...together(
      site('hq'),
      hqUsers(),
      fwE(),
      fwI(),
      circuitRow(ROW_A, { microsoft: { routeFilter: null } }),
      microsoft(),
      envEu(),
      europeFilter(),
      internet({ y: 304 }),
    ),
    flows: [usersToEnv],
    intents: wishes(wants('users-to-env', 'no-internet'), isPrivateTo('users-to-env', 'microsoft-edge')),
  }),
);
