/**
 * One circuit in one row: two customer edges, a layer-2 provider, the circuit with its peerings.
 *
 * Addresses, VLANs and pools are those of the worked scenarios, so that what they expect can be held against a template.
 *
 * @source scenarios, Reference design R0 and its optional extras
 */
import { t } from '#base/t.ts';
import { session4 } from '../design.ts';
import { BAND, COLUMN, ROW_HEIGHT, ROW_PITCH } from './columns.ts';
import type { Part } from './part.ts';

export interface Row {
  /** `a`: of `circuit-a`, `ms-a`, `priv-a`. */
  readonly letter: string;
  readonly y: number;
  readonly site: string;
  readonly edges: readonly [id: string, id: string];
  readonly provider: string;
  readonly location: string;
  readonly place: string;
  readonly publicLinks: readonly [primary: string, secondary: string];
  readonly privateLinks: readonly [primary: string, secondary: string];
  readonly vlan: { readonly microsoft: number; readonly private: number };
  readonly pool: string;
}

export const ROW_A: Row = {
  letter: 'a',
  y: 0,
  site: 'hq',
  edges: ['ce1', 'ce2'],
  provider: 'p1',
  location: 'amsterdam',
  place: t`Amsterdam peering location`,
  publicLinks: ['192.0.2.0/30', '192.0.2.4/30'],
  privateLinks: ['172.16.0.0/30', '172.16.0.4/30'],
  vlan: { microsoft: 300, private: 200 },
  pool: '192.0.2.64/28',
};

export const ROW_B: Row = {
  letter: 'b',
  y: ROW_PITCH,
  site: 'dc2',
  edges: ['ce3', 'ce4'],
  provider: 'p2',
  location: 'london',
  place: t`London peering location`,
  publicLinks: ['192.0.2.8/30', '192.0.2.12/30'],
  privateLinks: ['172.16.1.0/30', '172.16.1.4/30'],
  vlan: { microsoft: 301, private: 201 },
  pool: '192.0.2.96/28',
};

type Loose = Readonly<Record<string, unknown>>;

interface Carries {
  readonly circuit?: Loose;
  readonly provider?: Loose;
  /** Each with what differs from the usual; left out, the circuit has no such peering. */
  readonly microsoft?: Loose;
  readonly private?: Loose & { readonly adverts: readonly Loose[] };
}

export function circuitRow(
  row: Row,
  { circuit = {}, provider = {}, microsoft, private: own }: Carries,
): Part {
  const { letter, y, edges, provider: p } = row;
  const name = letter.toUpperCase();
  return {
    zones: [
      {
        id: `${p}-zone`,
        name: 'Provider',
        kind: 'provider',
        box: [BAND.provider[0], y, BAND.provider[1], ROW_HEIGHT],
      },
      {
        id: row.location,
        name: row.place,
        kind: 'peering-location',
        location: row.location,
        box: [BAND.location[0], y, BAND.location[1], ROW_HEIGHT],
      },
    ],
    nodes: [
      ...edges.map((id, i) => edge(id, row, y + (i === 0 ? 48 : 184))),
      {
        kind: 'provider',
        id: p,
        name: p.toUpperCase(),
        zone: `${p}-zone`,
        at: [COLUMN.provider, y + 112],
        ...provider,
      },
      {
        kind: 'circuit',
        id: `circuit-${letter}`,
        name: `Circuit ${name}`,
        zone: row.location,
        mbps: 1000,
        locations: [row.location, row.location],
        links: edges.map((customerEdge) => ({ customerEdge })),
        createdOn: '2024-03-01',
        at: [COLUMN.circuit, y + 104],
        ...circuit,
      },
      ...(microsoft ? [microsoftPeering(row, name, microsoft)] : []),
      ...(own ? [privatePeering(row, name, own)] : []),
    ],
    links: LANES.flatMap((lane, i) => [
      { id: `${edges[i]}-${p}`, kind: 'last-mile', ends: [edges[i], p], mbps: 1000, lane },
      { id: `${p}-${letter}${i + 1}`, kind: 'cross-connect', ends: [p, `circuit-${letter}`], lane },
    ]),
  };
}

const LANES = ['primary', 'secondary'] as const;

const edge = (id: string, { site }: Row, y: number) =>
  ({ kind: 'router', id, name: id.toUpperCase(), zone: site, at: [COLUMN.edge, y] }) as const;

export const microsoftPeering = (row: Row, name: string, more: Loose) =>
  ({
    kind: 'peering',
    id: `ms-${row.letter}`,
    name: `Microsoft peering ${name}`,
    zone: row.location,
    circuit: `circuit-${row.letter}`,
    type: 'microsoft',
    configuredOn: '2024-03-01',
    peerAsn: 64_496,
    sessions: row.publicLinks.map((subnet) => session4(subnet, row.vlan.microsoft)),
    adverts: [{ prefix: row.pool }],
    localPreference: 150,
    declaredPrefixes: [row.pool],
    routeFilter: 'filter-eu',
    at: [COLUMN.peering, row.y + 40],
    ...more,
  }) as const;

export const privatePeering = (row: Row, name: string, more: Loose) =>
  ({
    kind: 'peering',
    id: `priv-${row.letter}`,
    name: `Private peering ${name}`,
    zone: row.location,
    circuit: `circuit-${row.letter}`,
    type: 'private',
    configuredOn: '2024-03-01',
    peerAsn: 64_496,
    sessions: row.privateLinks.map((subnet) => session4(subnet, row.vlan.private)),
    localPreference: 150,
    at: [COLUMN.peering, row.y + 216],
    ...more,
  }) as const;
