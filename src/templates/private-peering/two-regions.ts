/** Each virtual network prefers the circuit next to it, by weight. @source W-29; ER-022, ER-166, ER-276 */

import { t } from '#base/t.ts';
import { besideGateway, vnet } from '../parts/azure.ts';
import { circuitRow, ROW_A, ROW_B } from '../parts/circuit-row.ts';
import { COLUMN, ROW_HEIGHT, ROW_PITCH } from '../parts/columns.ts';
import { flow, wants, wishes } from '../parts/flows.ts';
import { dc2Servers, hqUsers, lan, site } from '../parts/on-premises.ts';
import { together } from '../parts/part.ts';
import { microsoft } from '../parts/services.ts';
import { template } from '../template.ts';

export const twoRegions = template(
  {
    id: 'two-regions',
    name: t`Two regions, two circuits, weights`,
    group: 'Private peering',
    goal: t`Virtual networks in two regions are joined to two circuits, and prefer the near one in both directions.`,
    lookAt: t`A weight of 100 makes each network answer by its near circuit; local preference on the peerings makes your routers ask the same way. Change one of the two and the flow comes back another way. Fail Amsterdam: everything moves to London.`,
  },
  () => ({
    ...together(
      site('hq'),
      site('dc2', ROW_PITCH),
      hqUsers(),
      dc2Servers([COLUMN.host, ROW_PITCH + 160]),
      core('core-1', 'Core 1', 'hq', 112, 'hq-lan', ROW_A.edges),
      core('core-2', 'Core 2', 'dc2', ROW_PITCH + 112, 'dc2-lan', ROW_B.edges),
      { links: [{ id: 'wan', kind: 'wan', ends: ['core-1', 'core-2'], mbps: 1000, cost: 100 }] },
      circuitRow(ROW_A, { private: { adverts: ADVERTS, importRules: [near('10.100.0.0/16', 200)] } }),
      circuitRow(ROW_B, { private: { adverts: ADVERTS, importRules: [near('10.101.0.0/16', 200)] } }),
      microsoft(0, ROW_PITCH + ROW_HEIGHT),
      vnet({
        number: 1,
        name: 'West Europe',
        region: 'westeurope',
        space: '10.100',
        at: besideGateway(112),
        circuits: { 'circuit-a': 100, 'circuit-b': 0 },
      }),
      vnet({
        number: 2,
        name: 'UK South',
        region: 'uksouth',
        space: '10.101',
        at: besideGateway(ROW_PITCH + 112),
        circuits: { 'circuit-a': 0, 'circuit-b': 100 },
      }),
    ),
    flows: [
      flow('hq-to-west', t`HQ to West Europe`, 'hq-lan', 'vm-1', { up: 20, down: 60 }),
      flow('hq-to-uk', t`HQ to UK South`, 'hq-lan', 'vm-2', { up: 20, down: 60 }),
      flow('dc2-to-uk', t`London to UK South`, 'dc2-lan', 'vm-2', { up: 20, down: 60 }),
    ],
    intents: wishes(
      wants(null, 'reaches'),
      wants(null, 'same-way-back'),
      { flow: 'hq-to-west', claim: { type: 'through', node: 'circuit-a' } },
      { flow: 'dc2-to-uk', claim: { type: 'through', node: 'circuit-b' } },
    ),
  }),
);

/** Both sites are announced on both circuits, so that either can stand in for the other. */
const ADVERTS = [{ prefix: '10.10.0.0/16' }, { prefix: '10.30.0.0/16' }];

const near = (prefix: string, setLocalPreference: number) => ({ prefixes: [{ prefix }], setLocalPreference });

/** No firewall in the way of private peering: what keeps no state may answer by the other circuit (ER-248). */
const core = (
  id: string,
  name: string,
  zone: string,
  y: number,
  inside: string,
  edges: readonly string[],
) => ({
  nodes: [{ kind: 'router' as const, id, name, zone, at: [COLUMN.firewall, y] as const }],
  links: [lan(inside, id), ...edges.map((edge) => lan(id, edge))],
});
