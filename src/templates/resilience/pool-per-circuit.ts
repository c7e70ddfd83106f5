/** One firewall, two circuits, a pool for each; the environment admits both. @source W-05, W-27; ER-225, ER-373 */

import { t } from '#base/t.ts';
import { circuitRow, ROW_A, ROW_B, type Row } from '../parts/circuit-row.ts';
import { COLUMN, ROW_HEIGHT, ROW_PITCH } from '../parts/columns.ts';
import { usersToEnv, wants, wishes } from '../parts/flows.ts';
import { expressRouteFirewall, hqUsers, site } from '../parts/on-premises.ts';
import { together } from '../parts/part.ts';
import { AGGREGATE, envEu, europeFilter, microsoft } from '../parts/services.ts';
import { template } from '../template.ts';

export const poolPerCircuit = template(
  {
    id: 'pool-per-circuit',
    name: t`Address pool for each circuit`,
    group: 'Resilience',
    goal: t`One firewall leaves by two circuits of two providers, from a pool of its own on each, and the environment admits both pools.`,
    lookAt: t`The source address changes with the circuit: compare the two translations at FW-E. Fail P1: all flows move to circuit A2, from the other pool, and the IP firewall of the environment lets them in because it lists both.`,
  },
  () => ({
    settings: AGGREGATE,
    ...together(
      site('hq', 0, ROW_PITCH + ROW_HEIGHT),
      hqUsers([COLUMN.host, 312]),
      expressRouteFirewall(
        {
          id: 'fw-e',
          name: 'FW-E',
          at: [COLUMN.firewall, 264],
          inside: ['hq-lan'],
          outside: [...ROW_A.edges, ...ROW_A2.edges],
        },
        {
          multipath: 4,
          sourceNat: [
            { name: 'Pool A', pool: ROW_A.pool, address: '192.0.2.65', egress: ['circuit-a'] },
            { name: 'Pool A2', pool: ROW_A2.pool, address: '192.0.2.97', egress: ['circuit-a2'] },
          ],
        },
      ),
      circuitRow(ROW_A, { microsoft: {} }),
      circuitRow(ROW_A2, { microsoft: {} }),
      microsoft(0, ROW_PITCH + ROW_HEIGHT),
      envEu([COLUMN.microsoftRight, 264], { ipFirewall: [ROW_A.pool, ROW_A2.pool] }),
      europeFilter(),
    ),
    flows: [usersToEnv],
    intents: wishes(wants('users-to-env', 'reaches'), wants('users-to-env', 'no-internet', 'any-one')),
  }),
);

const ROW_A2: Row = {
  ...ROW_B,
  letter: 'a2',
  site: 'hq',
  location: 'amsterdam2',
  place: t`Second peering location`,
};
