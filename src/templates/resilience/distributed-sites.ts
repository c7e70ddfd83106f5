/** Three sites, three ways. @source W-32; ER-321 to ER-324 */

import { circuitRow, ROW_A, ROW_B } from '../parts/circuit-row.ts';
import { COLUMN, ROW_HEIGHT, ROW_PITCH } from '../parts/columns.ts';
import { flow, wants, wishes } from '../parts/flows.ts';
import { internet } from '../parts/internet.ts';
import { dc2Servers, expressRouteFirewall, fwE, hqUsers, lan, site } from '../parts/on-premises.ts';
import { together } from '../parts/part.ts';
import { AGGREGATE, envEu, europeFilter, microsoft } from '../parts/services.ts';
import { template } from '../template.ts';

export const distributedSites = template(
  {
    id: 'distributed-sites',
    name: 'Every site its own way',
    group: 'Resilience',
    goal: 'Two sites have circuits and a branch has only the internet, and each comes back the way it went.',
    lookAt:
      'Three flows to one environment take three ways, and every site shows Microsoft a public address of its own, so no reply strays. The branch is not worse for it: it is only not private.',
  },
  () => ({
    settings: AGGREGATE,
    ...together(
      site('hq'),
      site('dc2', ROW_PITCH),
      hqUsers(),
      dc2Servers([COLUMN.host, ROW_PITCH + 160], { name: 'DC2 users', role: 'users' }),
      fwE(),
      expressRouteFirewall(
        {
          id: 'fw-e2',
          name: 'FW-E2',
          zone: 'dc2',
          at: [COLUMN.firewall, ROW_PITCH + 112],
          inside: ['dc2-lan'],
          outside: ROW_B.edges,
        },
        { sourceNat: [{ name: 'Pool B', pool: ROW_B.pool, address: '192.0.2.97', egress: 'expressroute' }] },
      ),
      circuitRow(ROW_A, { microsoft: {} }),
      circuitRow(ROW_B, { microsoft: {} }),
      branch(),
      internet({ y: 608, x: 520, width: 840, isp: 536, rest: 776 }),
      microsoft(0, ROW_PITCH + ROW_HEIGHT),
      envEu([COLUMN.microsoft, 264]),
      europeFilter(),
    ),
    flows: [
      flow('hq-to-env', 'HQ to environment', 'hq-lan', 'env-eu', { up: 40, down: 250 }),
      flow('dc2-to-env', 'DC2 to environment', 'dc2-lan', 'env-eu', { up: 10, down: 80 }),
      flow('branch-to-env', 'Branch to environment', 'branch-lan', 'env-eu', { up: 5, down: 40 }),
    ],
    intents: wishes(
      wants(null, 'reaches'),
      wants(null, 'same-way-back'),
      wants('hq-to-env', 'no-internet'),
      wants('dc2-to-env', 'no-internet'),
    ),
  }),
);

const branch = () => ({
  zones: [
    {
      id: 'branch',
      name: 'Branch Utrecht',
      kind: 'site' as const,
      asn: 64_496,
      place: { latitude: 52.09, longitude: 5.12 },
      box: [0, 608, 504, 112] as const,
    },
  ],
  nodes: [
    {
      kind: 'host' as const,
      id: 'branch-lan',
      name: 'Branch users',
      zone: 'branch',
      role: 'users',
      subnets: ['10.20.0.0/16'],
      addresses: ['10.20.1.25'],
      at: [COLUMN.host, 648] as const,
    },
    {
      kind: 'firewall' as const,
      id: 'fw-br',
      name: 'FW-BR',
      zone: 'branch',
      learns: 'default-only',
      at: [COLUMN.edge, 648] as const,
      sourceNat: [{ name: 'Branch pool', pool: '203.0.113.32/28', egress: 'internet' }],
      internetAdverts: [{ prefix: '203.0.113.32/28' }],
    },
  ],
  links: [
    lan('branch-lan', 'fw-br'),
    { id: 'fw-br-isp', kind: 'internet', ends: ['fw-br', 'isp'], mbps: 100 },
  ],
});
