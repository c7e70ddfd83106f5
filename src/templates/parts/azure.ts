/** A virtual network with a machine in it, and the gateway that joins it to circuits. */
import { COLUMN } from './columns.ts';
import type { Part } from './part.ts';

type Loose = Readonly<Record<string, unknown>>;
type At = readonly [x: number, y: number];

interface Vnet {
  readonly number: number;
  readonly name: string;
  readonly region: string;
  /** `10.100`: the first two numbers of its addresses. */
  readonly space: string;
  readonly at: Places;
  /** Circuits its gateway is joined to, with the weight of the connection. */
  readonly circuits?: Readonly<Record<string, number>>;
  readonly subnet?: Loose;
  readonly subnets?: readonly Loose[];
  readonly peers?: readonly Loose[];
  readonly machine?: string;
}

/** What has no place is not there. */
interface Places {
  readonly network: At;
  readonly machine?: At;
  readonly gateway?: At;
}

/** Gateway on the left, where the circuit comes in; network and machine beside it, one below the other. */
export const besideGateway = (y: number): Places => ({
  gateway: [COLUMN.microsoft, y],
  network: [COLUMN.microsoftRight, y],
  machine: [COLUMN.microsoftRight, y + 80],
});

export function vnet({
  number,
  name,
  region,
  space,
  at,
  circuits = {},
  subnet,
  subnets,
  peers,
  machine,
}: Vnet): Part {
  const [id, gateway] = [`vnet-${number}`, `gw-${number}`];
  const zone = 'microsoft';
  return {
    nodes: [
      {
        kind: 'vnet',
        id,
        name,
        zone,
        region,
        spaces: [`${space}.0.0/16`],
        subnets: [
          ...(at.gateway ? [{ name: 'GatewaySubnet', prefix: `${space}.255.0/27` }] : []),
          { name: 'Servers', prefix: `${space}.1.0/24`, ...subnet },
          ...(subnets ?? []),
        ],
        peers: peers ?? [],
        at: at.network,
      },
      ...(at.machine
        ? [
            {
              kind: 'vm' as const,
              id: `vm-${number}`,
              name: machine ?? `VM-${number}`,
              zone,
              vnet: id,
              addresses: [`${space}.1.4`],
              at: at.machine,
            },
          ]
        : []),
      ...(at.gateway
        ? [
            {
              kind: 'gateway' as const,
              id: gateway,
              name: `Gateway ${number}`,
              zone,
              vnet: id,
              sku: 'ErGw2Az',
              at: at.gateway,
            },
          ]
        : []),
    ],
    links: Object.entries(circuits).map(([circuit, weight]) => ({
      id: `${gateway}-${circuit}`,
      kind: 'connection',
      ends: [gateway, circuit],
      weight,
    })),
  };
}
