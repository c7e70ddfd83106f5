/** The customer's side: sites, users, and the firewalls before the circuit and before the internet. */
import { BAND, COLUMN, ROW_HEIGHT } from './columns.ts';
import type { Part } from './part.ts';

type Loose = Readonly<Record<string, unknown>>;
type At = readonly [x: number, y: number];

const PLACES = {
  hq: { name: 'HQ Amsterdam', place: { latitude: 52.37, longitude: 4.9 } },
  dc2: { name: 'DC2 London', place: { latitude: 51.5, longitude: -0.1 } },
} as const;

export function site(id: keyof typeof PLACES, y = 0, height: number = ROW_HEIGHT): Part {
  return {
    zones: [{ id, kind: 'site', asn: 64_496, ...PLACES[id], box: [BAND.site[0], y, BAND.site[1], height] }],
  };
}

export const hqUsers = (at: At = [COLUMN.host, 160], more: Loose = {}): Part => ({
  nodes: [
    {
      kind: 'host',
      id: 'hq-lan',
      name: 'HQ users',
      zone: 'hq',
      role: 'users',
      subnets: ['10.10.0.0/16'],
      addresses: ['10.10.1.25'],
      at,
      ...more,
    },
  ],
});

export const dc2Servers = (at: At, more: Loose = {}): Part => ({
  nodes: [
    {
      kind: 'host',
      id: 'dc2-lan',
      name: 'DC2 servers',
      zone: 'dc2',
      role: 'server',
      subnets: ['10.30.0.0/16'],
      addresses: ['10.30.1.5'],
      at,
      ...more,
    },
  ],
});

interface Edge {
  readonly id: string;
  readonly name: string;
  readonly at: At;
  readonly zone?: string;
  /** What stands behind it. */
  readonly inside: readonly string[];
  /** The routers before the circuit. */
  readonly outside: readonly string[];
}

/** The firewall before the split into two links, which translates for Microsoft peering (ER-226). */
export function expressRouteFirewall(
  { id, name, at, zone = 'hq', inside, outside }: Edge,
  more: Loose = {},
): Part {
  return {
    nodes: [
      {
        kind: 'firewall',
        id,
        name,
        zone,
        multipath: 2,
        at,
        sourceNat: [{ name: 'Pool A', pool: '192.0.2.64/28', address: '192.0.2.65', egress: 'expressroute' }],
        ...more,
      },
    ],
    links: [...inside.map((host) => lan(host, id)), ...outside.map((router) => lan(id, router))],
  };
}

export const fwE = (
  at: At = [COLUMN.firewall, 112],
  more: Loose = {},
  inside: readonly string[] = ['hq-lan'],
): Part => expressRouteFirewall({ id: 'fw-e', name: 'FW-E', at, inside, outside: ['ce1', 'ce2'] }, more);

interface InternetEdge extends Omit<Edge, 'outside'> {
  readonly pool: string;
  readonly mbps?: number;
}

/** The firewall before the internet. It takes a default route only, so that no reply leaves by the circuit (ER-233). */
export function internetFirewall(
  { id, name, at, zone = 'hq', inside, pool, mbps = 500 }: InternetEdge,
  more: Loose = {},
): Part {
  return {
    nodes: [
      {
        kind: 'firewall',
        id,
        name,
        zone,
        learns: 'default-only',
        at,
        sourceNat: [{ name: 'Internet pool', pool, egress: 'internet' }],
        internetAdverts: [{ prefix: pool }],
        ...more,
      },
    ],
    links: [
      ...inside.map((host) => lan(host, id)),
      { id: `${id}-isp`, kind: 'internet', ends: [id, 'isp'], mbps },
    ],
  };
}

export const fwI = (
  at: At = [COLUMN.firewall, 216],
  more: Loose = {},
  inside: readonly string[] = ['hq-lan'],
): Part => internetFirewall({ id: 'fw-i', name: 'FW-I', at, inside, pool: '203.0.113.0/28' }, more);

export const lan = (from: string, to: string) =>
  ({ id: `${from}-${to}`, kind: 'lan', ends: [from, to], mbps: 10_000 }) as const;
