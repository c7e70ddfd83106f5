/** A firewall on each link, and nobody tells the other. @source W-10; ER-240, ER-404 */

import { t } from '#base/t.ts';
import { usersToEnv, wants, wishes } from '../parts/flows.ts';
import { AGGREGATE } from '../parts/services.ts';
import { twoFirewalls } from '../parts/two-firewalls.ts';
import { template } from '../template.ts';

export const twoFirewallsApart = template(
  {
    id: 'two-firewalls',
    name: t`Two firewalls, each with its own state`,
    group: 'What goes wrong',
    broken: true,
    goal: t`Each link has a firewall of its own, the reply may take the other link, and half of the flows are lost.`,
    lookAt: t`Microsoft answers over both links alike. Where the reply meets the firewall that did not see the request, it is dropped. Give FW-1 and FW-2 one state group, or prefer one link in both directions.`,
  },
  () => ({
    settings: AGGREGATE,
    ...twoFirewalls(null),
    flows: [usersToEnv],
    intents: wishes(wants('users-to-env', 'reaches')),
  }),
);
