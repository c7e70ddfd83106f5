/** One circuit, two buildings of one city. @source W-31; ER-017, ER-261 */

import { t } from '#base/t.ts';
import { circuitRow, ROW_A } from '../parts/circuit-row.ts';
import { isPrivateTo, usersToEnv, wants, wishes } from '../parts/flows.ts';
import { internet } from '../parts/internet.ts';
import { fwE, fwI, hqUsers, site } from '../parts/on-premises.ts';
import { together } from '../parts/part.ts';
import { AGGREGATE, envEu, europeFilter, microsoft } from '../parts/services.ts';
import { template } from '../template.ts';

export const metroCircuit = template(
  {
    id: 'metro',
    name: t`Metro circuit, two buildings in one city`,
    group: 'Resilience',
    goal: t`The two links of one circuit end in two buildings of Amsterdam, so that a building can be lost.`,
    lookAt: t`Fail the Amsterdam peering location: half the flows move to the other link, and none crosses the internet. Fail the provider instead: both links go, for Metro has one provider.`,
  },
  () => ({
    settings: AGGREGATE,
    ...together(
      site('hq'),
      hqUsers(),
      fwE(),
      fwI(),
      circuitRow(ROW_A, { circuit: { metro: true, locations: ['amsterdam', 'amsterdam2'] }, microsoft: {} }),
      microsoft(),
      envEu(),
      europeFilter(),
      internet({ y: 304 }),
    ),
    flows: [usersToEnv],
    intents: wishes(
      wants('users-to-env', 'reaches', 'any-one'),
      isPrivateTo('users-to-env', 'microsoft-edge'),
      wants('users-to-env', 'same-way-back'),
    ),
  }),
);
