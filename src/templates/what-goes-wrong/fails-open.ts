/** The default route goes, and Azure's own takes over. @source W-18; ER-146 */

import { t } from '#base/t.ts';
import { wishes } from '../parts/flows.ts';
import { AGGREGATE } from '../parts/services.ts';
import { tunnelled, tunnelledFlows } from '../parts/tunnelled.ts';
import { template } from '../template.ts';

export const failsOpen = template(
  {
    id: 'fails-open',
    name: t`Forced tunnelling that fails open`,
    group: 'What goes wrong',
    broken: true,
    goal: t`The circuit is lost, the default route with it, and the machine that was to leave through your firewalls goes straight to the internet.`,
    lookAt: t`The Amsterdam peering location has failed. The machine reaches the website all the same, past FW-E and FW-I: Azure gives every subnet a way to the internet of its own. A security group that denies the internet closes it.`,
  },
  () => ({
    settings: AGGREGATE,
    ...tunnelled(null),
    flows: tunnelledFlows,
    failures: [{ id: 'location-lost', of: { type: 'location', location: 'amsterdam' } }],
    intents: wishes({ flow: 'vm-to-website', claim: { type: 'through', node: 'fw-i' }, after: 'any-one' }),
  }),
);
