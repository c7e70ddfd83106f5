/** A government environment takes a government circuit. @source W-30; ER-080, ER-330 */

import { t } from '#base/t.ts';
import { circuitRow, ROW_A, type Row } from '../parts/circuit-row.ts';
import { BAND, COLUMN, ROW_HEIGHT } from '../parts/columns.ts';
import { flow, isPrivateTo, wants, wishes } from '../parts/flows.ts';
import { internet } from '../parts/internet.ts';
import { fwE, fwI, hqUsers } from '../parts/on-premises.ts';
import { together } from '../parts/part.ts';
import { AGGREGATE, microsoft, service } from '../parts/services.ts';
import { template } from '../template.ts';

export const nationalCloud = template(
  {
    id: 'national-cloud',
    name: t`Azure Government`,
    group: 'Power Platform',
    goal: t`An agency reaches its environment in the government cloud over a circuit of the same cloud.`,
    lookAt: t`Circuit, environment and route filter all belong to the government cloud. Set the cloud of the circuit to commercial: its sessions go down, and the users cross the internet.`,
  },
  () => ({
    settings: { ...AGGREGATE, cloud: 'usgov' },
    ...together(
      {
        zones: [
          {
            id: 'hq',
            name: 'Agency, Washington',
            kind: 'site',
            asn: 64_496,
            place: { latitude: 38.9, longitude: -77.04 },
            box: [BAND.site[0], 0, BAND.site[1], ROW_HEIGHT],
          },
        ],
      },
      hqUsers([COLUMN.host, 160], { name: 'Agency users' }),
      fwE(),
      fwI(),
      circuitRow(GOVERNMENT, { circuit: { cloud: 'usgov' }, microsoft: { routeFilter: 'filter-gov' } }),
      microsoft(),
      service({
        id: 'env-gov',
        name: 'ENV-GOV',
        service: 'power-platform',
        region: 'usgovhigh',
        cloud: 'usgov',
        at: [COLUMN.microsoft, 112],
        prefixes: [
          { prefix: '198.51.100.0/27', region: 'usgovtexas', communities: ['12076:51108'] },
          { prefix: '198.51.100.32/27', region: 'usgovvirginia', communities: ['12076:51105'] },
        ],
        endpoints: [{ name: 'Front end', address: '198.51.100.10', hostname: null }],
        environment: {},
      }),
      {
        routeFilters: [
          { id: 'filter-gov', name: 'Texas and Virginia', communities: ['12076:51108', '12076:51105'] },
        ],
      },
      internet({ y: 304 }),
    ),
    flows: [flow('users-to-env', t`Users to environment`, 'hq-lan', 'env-gov', { up: 40, down: 250 })],
    intents: wishes(wants('users-to-env', 'reaches'), isPrivateTo('users-to-env', 'microsoft-edge')),
  }),
);

const GOVERNMENT: Row = {
  ...ROW_A,
  location: 'usgov-washington-dc',
  place: t`Washington DC`,
};
