/** Only where Microsoft has authorised it, and on Premium. @source W-17; ER-071, ER-198, ER-213 */

import { t } from '#base/t.ts';
import { circuitRow, ROW_A } from '../parts/circuit-row.ts';
import { COLUMN } from '../parts/columns.ts';
import { flow, wants, wishes } from '../parts/flows.ts';
import { internet } from '../parts/internet.ts';
import { fwE, fwI, hqUsers, site } from '../parts/on-premises.ts';
import { together } from '../parts/part.ts';
import { AGGREGATE, m365, microsoft } from '../parts/services.ts';
import { template } from '../template.ts';

export const microsoft365OnTheCircuit = template(
  {
    id: 'microsoft-365-on-the-circuit',
    name: t`Teams and SharePoint on the circuit`,
    group: 'Internet and security',
    goal: t`A subscription that Microsoft has authorised takes Teams and SharePoint over a Premium circuit, and Exchange over the internet.`,
    lookAt: t`The route filter names two services by their community values. Exchange has a value of its own, which is not in it, so mail leaves by FW-I. Take the authorisation away and all of it does.`,
  },
  () => ({
    settings: AGGREGATE,
    ...together(
      site('hq'),
      hqUsers(),
      fwE(),
      fwI(),
      circuitRow(ROW_A, { circuit: { sku: 'Premium' }, microsoft: { routeFilter: 'filter-365' } }),
      microsoft(),
      m365([COLUMN.microsoft, 112]),
      {
        routeFilters: [
          {
            id: 'filter-365',
            name: 'Teams and SharePoint',
            communities: ['12076:5030', '12076:5020'],
            microsoft365Authorised: true,
          },
        ],
      },
      internet({ y: 304 }),
    ),
    flows: [
      flow('users-to-teams', t`Teams meetings`, 'hq-lan', 'teams.example', {
        protocol: 'udp',
        port: 3478,
        up: 60,
        down: 90,
      }),
      flow('users-to-sharepoint', t`Documents in SharePoint`, 'hq-lan', 'contoso.sharepoint.example', {
        up: 20,
        down: 80,
      }),
      flow('users-to-exchange', t`Mail in Exchange`, 'hq-lan', 'outlook.example', { up: 10, down: 40 }),
    ],
    intents: wishes(
      wants(null, 'reaches'),
      wants('users-to-teams', 'no-internet'),
      wants('users-to-sharepoint', 'no-internet'),
      { flow: 'users-to-exchange', claim: { type: 'not-through', node: 'circuit-a' } },
    ),
  }),
);
