/** Two sites joined over Microsoft's backbone. @source W-16; ER-018, ER-305 to ER-308 */

import { t } from '#base/t.ts';
import { besideGateway, vnet } from '../parts/azure.ts';
import { circuitRow, ROW_A, ROW_B } from '../parts/circuit-row.ts';
import { COLUMN, ROW_HEIGHT, ROW_PITCH } from '../parts/columns.ts';
import { flow, isPrivateTo, wants, wishes } from '../parts/flows.ts';
import { dc2Servers, expressRouteFirewall, fwE, hqUsers, site } from '../parts/on-premises.ts';
import { together } from '../parts/part.ts';
import { microsoft } from '../parts/services.ts';
import { template } from '../template.ts';

export const globalReach = template(
  {
    id: 'global-reach',
    name: t`Global Reach between two sites`,
    group: 'Private peering',
    goal: t`Two sites talk to each other over their circuits and the backbone between them, without a WAN of their own.`,
    lookAt: t`The flow is handed over twice: to Microsoft in Amsterdam, and out of it again in London. Nothing is translated, and it is private from end to end. Take the Global Reach link away: circuits do not join by themselves.`,
  },
  () => ({
    ...together(
      site('hq'),
      site('dc2', ROW_PITCH),
      hqUsers(),
      dc2Servers([COLUMN.host, ROW_PITCH + 160]),
      fwE([COLUMN.firewall, 112], { sourceNat: [] }),
      expressRouteFirewall(
        {
          id: 'fw-e2',
          name: 'FW-E2',
          zone: 'dc2',
          at: [COLUMN.firewall, ROW_PITCH + 112],
          inside: ['dc2-lan'],
          outside: ROW_B.edges,
        },
        { sourceNat: [] },
      ),
      circuitRow(ROW_A, { private: { adverts: [{ prefix: '10.10.0.0/16' }] } }),
      circuitRow(ROW_B, { private: { adverts: [{ prefix: '10.30.0.0/16' }] } }),
      { links: [{ id: 'global-reach', kind: 'global-reach', ends: ['circuit-a', 'circuit-b'] }] },
      microsoft(0, ROW_PITCH + ROW_HEIGHT),
      vnet({
        number: 1,
        name: 'VNet-1',
        region: 'westeurope',
        space: '10.100',
        at: besideGateway(136),
        circuits: { 'circuit-a': 0 },
      }),
    ),
    flows: [
      flow('hq-to-dc2', t`HQ to servers in London`, 'hq-lan', 'dc2-lan', { up: 100, down: 200 }),
      flow('hq-to-vm', t`HQ to virtual machine`, 'hq-lan', 'vm-1', { up: 20, down: 60 }),
    ],
    intents: wishes(wants('hq-to-dc2', 'reaches'), isPrivateTo('hq-to-dc2', 'endpoint'), {
      flow: 'hq-to-dc2',
      claim: { type: 'in-order', nodes: ['circuit-a', 'circuit-b'] },
    }),
  }),
);
