/** A port pair of one's own, no provider in the path. @source ER-015, ER-051, ER-375 */

import { t } from '#base/t.ts';
import { microsoftPeering, ROW_A } from '../parts/circuit-row.ts';
import { BAND, COLUMN, ROW_HEIGHT } from '../parts/columns.ts';
import { flow, isPrivateTo, wants, wishes } from '../parts/flows.ts';
import { internet } from '../parts/internet.ts';
import { expressRouteFirewall, fwI, hqUsers, site } from '../parts/on-premises.ts';
import { together } from '../parts/part.ts';
import { AGGREGATE, envEu, europeFilter, microsoft } from '../parts/services.ts';
import { template } from '../template.ts';

export const expressRouteDirect = template(
  {
    id: 'expressroute-direct',
    name: t`ExpressRoute Direct`,
    group: 'Resilience',
    goal: t`Your own pair of 10 Gbps ports at the Microsoft edge, encrypted, with a 5 Gbps circuit on it.`,
    lookAt: t`There is no provider: the cross-connects of your own routers in the peering location are the hand-off, straight from you to Microsoft. Only here can MACsec encrypt the link.`,
  },
  () => ({
    settings: AGGREGATE,
    ...together(
      site('hq'),
      hqUsers(),
      expressRouteFirewall({
        id: 'fw-e',
        name: 'FW-E',
        at: [COLUMN.firewall, 112],
        inside: ['hq-lan'],
        outside: [],
      }),
      fwI(),
      {
        zones: [
          {
            id: 'cage',
            name: 'Cage',
            kind: 'site',
            asn: 64_496,
            place: { latitude: 52.3, longitude: 4.94 },
            box: [BAND.provider[0], 0, BAND.provider[1], ROW_HEIGHT],
          },
          {
            id: 'amsterdam',
            name: 'Amsterdam peering location',
            kind: 'peering-location',
            location: 'amsterdam',
            box: [BAND.location[0], 0, BAND.location[1], ROW_HEIGHT],
          },
        ],
        nodes: [
          { kind: 'router', id: 'ce1', name: 'CE1', zone: 'cage', at: [COLUMN.provider, 48] },
          { kind: 'router', id: 'ce2', name: 'CE2', zone: 'cage', at: [COLUMN.provider, 184] },
          {
            kind: 'circuit',
            id: 'circuit-a',
            name: 'Circuit A',
            zone: 'amsterdam',
            connectivity: 'direct',
            directPort: { name: 'Port pair', gbps: 10, macsec: true },
            mbps: 5000,
            locations: ['amsterdam', 'amsterdam'],
            links: [{ customerEdge: 'ce1' }, { customerEdge: 'ce2' }],
            createdOn: '2024-03-01',
            at: [COLUMN.circuit, 104],
          },
          microsoftPeering(ROW_A, 'A', {}),
        ],
        links: [
          { id: 'fibre-1', kind: 'wan', ends: ['fw-e', 'ce1'], mbps: 10_000 },
          { id: 'fibre-2', kind: 'wan', ends: ['fw-e', 'ce2'], mbps: 10_000 },
          { id: 'ce1-a1', kind: 'cross-connect', ends: ['ce1', 'circuit-a'], mbps: 10_000, lane: 'primary' },
          {
            id: 'ce2-a2',
            kind: 'cross-connect',
            ends: ['ce2', 'circuit-a'],
            mbps: 10_000,
            lane: 'secondary',
          },
        ],
      },
      microsoft(),
      envEu(),
      europeFilter(),
      internet({ y: 304 }),
    ),
    flows: [flow('users-to-env', t`Users to environment`, 'hq-lan', 'env-eu', { up: 400, down: 2000 })],
    intents: wishes(
      wants('users-to-env', 'reaches', 'any-one'),
      isPrivateTo('users-to-env', 'microsoft-edge'),
      { flow: 'users-to-env', claim: { type: 'load-at-most', percent: 80 } },
    ),
  }),
);
