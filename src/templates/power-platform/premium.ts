/** Users in one geopolitical region, the environment in another. @source W-24; ER-067, ER-072 */

import { t } from '#base/t.ts';
import { circuitRow, type Row } from '../parts/circuit-row.ts';
import { BAND, COLUMN, ROW_HEIGHT } from '../parts/columns.ts';
import { flow, isPrivateTo, wants, wishes } from '../parts/flows.ts';
import { internet } from '../parts/internet.ts';
import { expressRouteFirewall, fwI } from '../parts/on-premises.ts';
import { together } from '../parts/part.ts';
import { AGGREGATE, envEu, europeFilter, microsoft } from '../parts/services.ts';
import { template } from '../template.ts';

export const premiumAcrossRegions = template(
  {
    id: 'premium',
    name: t`Premium, from New York to Europe`,
    group: 'Power Platform',
    goal: t`An office in New York reaches a European environment over its own circuit, which has to be Premium.`,
    lookAt: t`The path is handed over in Washington DC, and Microsoft carries it across the Atlantic in its shared network. Set the circuit to Standard: it offers nothing of Europe, and the same users cross the internet.`,
  },
  () => ({
    settings: AGGREGATE,
    ...together(
      {
        zones: [
          {
            id: 'ny',
            name: 'New York office',
            kind: 'site',
            asn: 64_496,
            place: { latitude: 40.71, longitude: -74.01 },
            box: [BAND.site[0], 0, BAND.site[1], ROW_HEIGHT],
          },
        ],
        nodes: [
          {
            kind: 'host',
            id: 'ny-lan',
            name: 'New York users',
            zone: 'ny',
            role: 'users',
            subnets: ['10.40.0.0/16'],
            addresses: ['10.40.1.5'],
            at: [COLUMN.host, 160],
          },
        ],
      },
      expressRouteFirewall(
        {
          id: 'fw-n',
          name: 'FW-N',
          zone: 'ny',
          at: [COLUMN.firewall, 112],
          inside: ['ny-lan'],
          outside: ROW_C.edges,
        },
        { sourceNat: [{ name: 'Pool C', pool: '192.0.2.144/28', egress: 'expressroute' }] },
      ),
      fwI([COLUMN.firewall, 216], { zone: 'ny' }, ['ny-lan']),
      circuitRow(ROW_C, { circuit: { sku: 'Premium' }, microsoft: {} }),
      microsoft(),
      envEu(),
      europeFilter(),
      internet({ y: 304 }),
    ),
    flows: [
      flow('ny-to-env', t`New York to the European environment`, 'ny-lan', 'env-eu', { up: 20, down: 120 }),
    ],
    intents: wishes(wants('ny-to-env', 'reaches'), isPrivateTo('ny-to-env', 'microsoft-edge'), {
      flow: 'ny-to-env',
      claim: { type: 'through', node: 'circuit-c' },
    }),
  }),
);

const ROW_C: Row = {
  letter: 'c',
  y: 0,
  site: 'ny',
  edges: ['ce5', 'ce6'],
  provider: 'p3',
  location: 'washington-dc',
  place: t`Washington DC`,
  publicLinks: ['192.0.2.16/30', '192.0.2.20/30'],
  privateLinks: ['172.16.2.0/30', '172.16.2.4/30'],
  vlan: { microsoft: 302, private: 202 },
  pool: '192.0.2.144/28',
};
