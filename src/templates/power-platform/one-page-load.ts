/** One app, five destinations, five ways. @source W-23; ER-342 to ER-345 */

import { t } from '#base/t.ts';
import { circuitRow, ROW_A } from '../parts/circuit-row.ts';
import { COLUMN } from '../parts/columns.ts';
import { flow, wants, wishes } from '../parts/flows.ts';
import { internet } from '../parts/internet.ts';
import { fwE, fwI, hqUsers, site } from '../parts/on-premises.ts';
import { together } from '../parts/part.ts';
import { AGGREGATE, cdn, entra, envEu, europeFilter, m365, microsoft } from '../parts/services.ts';
import { template } from '../template.ts';

export const onePageLoad = template(
  {
    id: 'one-page-load',
    name: t`One page load, five destinations`,
    group: 'Power Platform',
    goal: t`Opening one app asks five different services, and only one of them is on your circuit.`,
    lookAt: t`Go through the five flows in order. Name, sign-in, static files and document cross the internet; only the app itself takes the circuit. Then fail the internet link: the app answers, and still the page does not load.`,
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
      envEu([COLUMN.microsoft, 48]),
      entra([COLUMN.microsoftRight, 48]),
      m365([COLUMN.microsoft, 216]),
      cdn([COLUMN.microsoftRight, 216]),
      europeFilter(),
      internet({ y: 304 }),
      {
        nodes: [
          {
            kind: 'host',
            id: 'resolver',
            name: 'Public resolver',
            zone: 'internet-zone',
            role: 'server',
            subnets: ['203.0.113.192/27'],
            addresses: ['203.0.113.200'],
            at: [COLUMN.microsoft, 344],
          },
        ],
        links: [{ id: 'resolver-internet', kind: 'internet', ends: ['resolver', 'internet'] }],
      },
    ),
    flows: [
      flow('page-1', t`1 Look up the name`, 'hq-lan', 'resolver', {
        protocol: 'udp',
        port: 53,
        up: 1,
        down: 1,
      }),
      flow('page-2', t`2 Sign in`, 'hq-lan', 'login.example', { up: 1, down: 1 }),
      flow('page-3', t`3 App and its data`, 'hq-lan', 'contoso.crm4.dynamics.example', { up: 40, down: 250 }),
      flow('page-4', t`4 Static files`, 'hq-lan', 'static.example', { up: 1, down: 30 }),
      flow('page-5', t`5 Document in SharePoint`, 'hq-lan', 'contoso.sharepoint.example', {
        up: 5,
        down: 30,
      }),
    ],
    intents: wishes(wants(null, 'reaches'), wants('page-3', 'no-internet')),
  }),
);
