/** A firewall on each link, one state between them. @source ER-240, ER-404; W-10 */

import { t } from '#base/t.ts';
import { usersToEnv, wants, wishes } from '../parts/flows.ts';
import { AGGREGATE } from '../parts/services.ts';
import { twoFirewalls } from '../parts/two-firewalls.ts';
import { template } from '../template.ts';

export const firewallCluster = template(
  {
    id: 'firewall-cluster',
    name: t`Two firewalls that share their state`,
    group: 'Internet and security',
    goal: t`Each link has a firewall of its own, and both know every flow, so that a reply may come back over the other link.`,
    lookAt: t`Requests and replies may take different links, and all is delivered: FW-1 and FW-2 are one state group. Take one of them out of the group, and half the replies are lost. "Two firewalls, each with its own state" is that design.`,
  },
  () => ({
    settings: AGGREGATE,
    ...twoFirewalls(t`Firewall cluster`),
    flows: [usersToEnv],
    intents: wishes(wants('users-to-env', 'reaches'), wants('users-to-env', 'no-internet', 'any-one')),
  }),
);
