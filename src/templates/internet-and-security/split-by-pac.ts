/** The host name decides before any route does. @source ER-158, ER-400; W-17 */

import { t } from '#base/t.ts';
import { circuitRow, ROW_A } from '../parts/circuit-row.ts';
import { COLUMN } from '../parts/columns.ts';
import { flow, wants, wishes } from '../parts/flows.ts';
import { internet } from '../parts/internet.ts';
import { fwE, fwI, hqUsers, lan, site } from '../parts/on-premises.ts';
import { together } from '../parts/part.ts';
import { AGGREGATE, envEu, europeFilter, m365, microsoft } from '../parts/services.ts';
import { template } from '../template.ts';

export const splitByPac = template(
  {
    id: 'split-by-pac',
    name: t`Split by PAC file and proxy`,
    group: 'Internet and security',
    goal: t`Browsers send Power Platform straight to the circuit and everything else to the web proxy, by host name.`,
    lookAt: t`The PAC file decides by name, before any route is looked up: Power Platform goes direct, SharePoint to the proxy, and the proxy knows only the way to the internet. Change the pattern at HQ users, and the app moves to the internet although the circuit is up.`,
  },
  () => ({
    settings: AGGREGATE,
    ...together(
      site('hq'),
      hqUsers([COLUMN.host, 48], {
        leaves: {
          by: 'pac',
          rules: [{ pattern: '*.dynamics.example', via: null }],
          otherwise: 'web-proxy',
        },
      }),
      {
        nodes: [
          {
            kind: 'host',
            id: 'web-proxy',
            name: 'Web proxy',
            zone: 'hq',
            role: 'proxy',
            subnets: ['10.12.251.0/24'],
            addresses: ['10.12.251.10'],
            learns: 'default-only',
            at: [COLUMN.host, 152],
          },
        ],
        links: [lan('hq-lan', 'web-proxy')],
      },
      fwE(),
      fwI([COLUMN.firewall, 216], {}, ['web-proxy']),
      circuitRow(ROW_A, { microsoft: {} }),
      microsoft(),
      envEu([COLUMN.microsoft, 72]),
      m365([COLUMN.microsoft, 184]),
      europeFilter(),
      internet({ y: 304 }),
    ),
    flows: [
      flow('users-to-app', t`App by its name`, 'hq-lan', 'contoso.crm4.dynamics.example', {
        up: 40,
        down: 250,
      }),
      flow('users-to-sharepoint', t`Documents in SharePoint`, 'hq-lan', 'contoso.sharepoint.example', {
        up: 5,
        down: 30,
      }),
    ],
    intents: wishes(wants(null, 'reaches'), wants('users-to-app', 'no-internet'), {
      flow: 'users-to-sharepoint',
      claim: { type: 'through', node: 'web-proxy' },
    }),
  }),
);
