/** Three sites, three ways. @source W-32; ER-321 to ER-324 */

import { t } from '#base/t.ts';
import { circuitRow, ROW_A, ROW_B, type Row } from '../parts/circuit-row.ts';
import { BAND, COLUMN, ROW_HEIGHT } from '../parts/columns.ts';
import { flow, wants, wishes } from '../parts/flows.ts';
import { internet } from '../parts/internet.ts';
import {
  dc2Servers,
  expressRouteFirewall,
  fwE,
  fwI,
  hqUsers,
  internetFirewall,
  site,
} from '../parts/on-premises.ts';
import { type Part, together } from '../parts/part.ts';
import { AGGREGATE, envEu, europeFilter, microsoft } from '../parts/services.ts';
import { template } from '../template.ts';

export const distributedSites = template(
  {
    id: 'distributed-sites',
    name: t`Every site its own way`,
    group: 'Resilience',
    goal: t`Two sites have circuits and a branch has only the internet, and each comes back the way it went.`,
    lookAt: t`Three flows to one environment take three ways, and every site shows Microsoft a public address of its own, so no reply strays. The branch is not worse for it: it is only not private.`,
  },
  () => ({
    settings: AGGREGATE,
    ...together(
      site('hq'),
      hqUsers(),
      fwE(),
      fwI(),
      circuitRow(ROW_A, { microsoft: {} }),
      branch(),
      internet({ y: 304, x: 568, width: 480, isp: COLUMN.provider, rest: COLUMN.peering }),
      site('dc2', DC2.y),
      dc2Servers([COLUMN.host, DC2.y + 88], { name: 'DC2 users', role: 'users' }),
      internetFirewall({
        id: 'fw-i2',
        name: 'FW-I2',
        zone: 'dc2',
        at: [COLUMN.firewall, DC2.y + 40],
        inside: ['dc2-lan'],
        pool: '203.0.113.64/28',
      }),
      expressRouteFirewall(
        {
          id: 'fw-e2',
          name: 'FW-E2',
          zone: 'dc2',
          at: [COLUMN.firewall, DC2.y + 136],
          inside: ['dc2-lan'],
          outside: DC2.edges,
        },
        { sourceNat: [{ name: 'Pool B', pool: DC2.pool, address: '192.0.2.97', egress: 'expressroute' }] },
      ),
      circuitRow(DC2, { microsoft: {} }),
      microsoft(0, DC2.y + ROW_HEIGHT),
      envEu([COLUMN.microsoft, 328]),
      europeFilter(),
    ),
    flows: [
      flow('hq-to-env', t`HQ to environment`, 'hq-lan', 'env-eu', { up: 40, down: 250 }),
      flow('dc2-to-env', t`DC2 to environment`, 'dc2-lan', 'env-eu', { up: 10, down: 80 }),
      flow('branch-to-env', t`Branch to environment`, 'branch-lan', 'env-eu', { up: 5, down: 40 }),
    ],
    intents: wishes(
      wants(null, 'reaches'),
      wants(null, 'same-way-back'),
      wants('hq-to-env', 'no-internet'),
      wants('dc2-to-env', 'no-internet'),
    ),
  }),
);

/** Below the internet, which lies between the sites so that each has a way to it. */
const DC2: Row = { ...ROW_B, y: 432 };

const branch = (): Part =>
  together(
    {
      zones: [
        {
          id: 'branch',
          name: 'Branch Utrecht',
          kind: 'site',
          asn: 64_496,
          place: { latitude: 52.09, longitude: 5.12 },
          box: [BAND.site[0], 304, BAND.site[1], 112],
        },
      ],
      nodes: [
        {
          kind: 'host',
          id: 'branch-lan',
          name: 'Branch users',
          zone: 'branch',
          role: 'users',
          subnets: ['10.20.0.0/16'],
          addresses: ['10.20.1.25'],
          at: [COLUMN.host, 344],
        },
      ],
    },
    internetFirewall({
      id: 'fw-br',
      name: 'FW-BR',
      zone: 'branch',
      at: [COLUMN.edge, 344],
      inside: ['branch-lan'],
      pool: '203.0.113.32/28',
      mbps: 100,
    }),
  );
