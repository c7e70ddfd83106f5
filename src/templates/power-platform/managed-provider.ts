/** A provider that runs the BGP sessions, and makes Microsoft look like one more branch. @source ER-007 to ER-009 */

import { t } from '#base/t.ts';
import { circuitRow, ROW_A } from '../parts/circuit-row.ts';
import { isPrivateTo, usersToEnv, wants, wishes } from '../parts/flows.ts';
import { internet } from '../parts/internet.ts';
import { fwE, fwI, hqUsers, site } from '../parts/on-premises.ts';
import { together } from '../parts/part.ts';
import { AGGREGATE, envEu, europeFilter, microsoft } from '../parts/services.ts';
import { template } from '../template.ts';

export const managedProvider = template(
  {
    id: 'managed-provider',
    name: t`Managed layer-3 provider`,
    group: 'Power Platform',
    goal: t`The provider runs the routing to Microsoft for you, and hands the routes to your edge.`,
    lookAt: t`The provider, not your router, is the BGP neighbour of the Microsoft edge: open P1 and compare its sessions with those of CE1. From CE1 on the path belongs to the provider, up to the same Microsoft edge.`,
  },
  () => ({
    settings: AGGREGATE,
    ...together(
      site('hq'),
      hqUsers(),
      fwE(),
      fwI(),
      circuitRow(ROW_A, {
        provider: { layer: 3, asn: 64_508 },
        circuit: { connectivity: 'ipvpn', links: [{}, {}] },
        microsoft: { managedBy: 'provider', peerAsn: 64_508 },
      }),
      microsoft(),
      envEu(),
      europeFilter(),
      internet({ y: 304 }),
    ),
    flows: [usersToEnv],
    intents: wishes(wants('users-to-env', 'reaches'), isPrivateTo('users-to-env', 'microsoft-edge')),
  }),
);
