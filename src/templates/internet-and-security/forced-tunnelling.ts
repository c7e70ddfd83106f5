/** All of Azure's internet traffic through your own edge, and closed when that is lost. @source W-18; ER-144 to ER-147 */

import { t } from '#base/t.ts';
import { wants, wishes } from '../parts/flows.ts';
import { AGGREGATE } from '../parts/services.ts';
import { tunnelled, tunnelledFlows } from '../parts/tunnelled.ts';
import { template } from '../template.ts';

export const forcedTunnelling = template(
  {
    id: 'forced-tunnelling',
    name: t`Forced tunnelling that fails closed`,
    group: 'Internet and security',
    goal: t`Machines in Azure reach the internet through your own firewalls only, and not at all when the circuit is lost.`,
    lookAt: t`The machine follows the default route you announce on private peering, through FW-E and out of FW-I; storage is spared that by a service endpoint. Fail the Amsterdam peering location: the default route is gone, and the security group of the subnet stops what would now leave directly.`,
  },
  () => ({
    settings: AGGREGATE,
    ...tunnelled('deny-internet'),
    flows: tunnelledFlows,
    intents: wishes(wants('vm-to-website', 'reaches'), {
      flow: 'vm-to-website',
      claim: { type: 'in-order', nodes: ['fw-e', 'fw-i'] },
    }),
  }),
);
