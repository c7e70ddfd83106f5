/** Two circuits, two providers, two locations, a pool for each. @source W-07, W-32; ER-027, ER-282 */

import { t } from '#base/t.ts';
import { circuitRow, ROW_A, ROW_B } from '../parts/circuit-row.ts';
import { COLUMN, ROW_HEIGHT, ROW_PITCH } from '../parts/columns.ts';
import { flow, usersToEnv, wants, wishes } from '../parts/flows.ts';
import { dc2Servers, expressRouteFirewall, fwE, hqUsers, site } from '../parts/on-premises.ts';
import { together } from '../parts/part.ts';
import { AGGREGATE, envEu, europeFilter, microsoft } from '../parts/services.ts';
import { template } from '../template.ts';

export const twoCircuits = template(
  {
    id: 'two-circuits',
    name: t`Two circuits in two locations`,
    group: 'Resilience',
    goal: t`Each site has a circuit of its own, and either can carry both when the other is lost.`,
    lookAt: t`Amsterdam leaves by circuit A, London by circuit B, each from an address of its own pool, so that replies come back the same way. Fail the Amsterdam peering location: HQ crosses the WAN and leaves by circuit B.`,
  },
  () => ({
    settings: AGGREGATE,
    ...together(
      site('hq'),
      site('dc2', ROW_PITCH),
      hqUsers(),
      dc2Servers([COLUMN.host, ROW_PITCH + 160], { name: 'DC2 users', role: 'users' }),
      fwE(),
      fwE2(),
      { links: [{ id: 'wan', kind: 'wan', ends: ['hq-lan', 'dc2-lan'], mbps: 1000, cost: 100 }] },
      circuitRow(ROW_A, { microsoft: {} }),
      circuitRow(ROW_B, { microsoft: {} }),
      microsoft(0, ROW_PITCH + ROW_HEIGHT),
      envEu([COLUMN.microsoftRight, 264]),
      europeFilter(),
    ),
    flows: [usersToEnv, flow('dc2-to-env', t`DC2 to environment`, 'dc2-lan', 'env-eu', { up: 10, down: 80 })],
    intents: wishes(
      wants(null, 'reaches', 'any-one'),
      wants(null, 'no-internet', 'any-one'),
      { flow: 'users-to-env', claim: { type: 'through', node: 'circuit-a' } },
      { flow: 'dc2-to-env', claim: { type: 'through', node: 'circuit-b' } },
    ),
  }),
);

const fwE2 = () =>
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
  );
