/** HQ on circuit A with private peering, and behind it the hub of several virtual networks, whose gateway they share. */
import { t } from '#base/t.ts';
import { vnet } from './azure.ts';
import { circuitRow, ROW_A } from './circuit-row.ts';
import { BAND, COLUMN, ROW_HEIGHT } from './columns.ts';
import { fwE, hqUsers, site } from './on-premises.ts';
import { type Part, together } from './part.ts';

export const hub = (): Part =>
  together(
    site('hq'),
    hqUsers(),
    fwE([COLUMN.firewall, 112], { sourceNat: [] }),
    circuitRow(ROW_A, { private: { adverts: [{ prefix: '10.10.0.0/16' }] } }),
    {
      zones: [
        {
          id: 'microsoft',
          name: 'Microsoft network',
          kind: 'microsoft',
          box: [BAND.microsoft[0], 0, 472, ROW_HEIGHT],
        },
      ],
    },
    vnet({
      number: 1,
      name: 'Hub',
      region: 'westeurope',
      space: '10.100',
      at: {
        gateway: [COLUMN.microsoft, 136],
        network: [COLUMN.microsoft, 224],
        machine: [COLUMN.microsoftRight, 136],
      },
      circuits: { 'circuit-a': 0 },
      machine: t`Shared services`,
    }),
  );

interface Spoke {
  readonly number: number;
  readonly name: string;
  readonly machine: string;
  readonly space: string;
  readonly y: number;
  readonly useRemoteGateway: boolean;
}

/** A network that is peered with the hub. */
export const spoke = ({ number, name, machine, space, y, useRemoteGateway }: Spoke): Part =>
  vnet({
    number,
    name,
    region: 'westeurope',
    space,
    at: { network: [1432, y], machine: [COLUMN.microsoftRight, y] },
    peers: [{ vnet: 'vnet-1', useRemoteGateway }],
    machine,
  });
