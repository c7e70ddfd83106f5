/** Differences from the reference design, as the worked scenarios state them. Used by tests only. */
import * as v from 'valibot';
import type { TopologyDocument } from '#model/document.ts';
import { failureSchema } from '#model/failure.ts';
import { flowSchema } from '#model/flow.ts';
import { type NodeKindName, type NodeOf, nodeKinds, type TopologyNode } from '#model/kinds/registry.ts';
import { linkSchema } from '#model/link.ts';
import { routeFilterSchema } from '#model/route-filter.ts';
import { zoneSchema } from '#model/zone.ts';
import { session4 } from '#templates/design.ts';
import { r0 } from '#templates/r0.ts';

export type Change = (document: TopologyDocument) => TopologyDocument;
type Loose = Readonly<Record<string, unknown>>;

export const changed = (document: TopologyDocument, ...changes: readonly Change[]): TopologyDocument =>
  changes.reduce((now, change) => change(now), document);

/** Changes some fields of a node. @throws If the node is not of that kind, so that a slip cannot pass unseen. */
export function node<Kind extends NodeKindName>(
  kind: Kind,
  id: string,
  patch: Partial<Record<keyof NodeOf<Kind>, unknown>>,
): Change {
  return (document) => {
    const before = document.nodes[id as never] as TopologyNode | undefined;
    if (before?.kind !== kind) throw new Error(`${id} is no ${kind}`);
    const after = v.parse(nodeKinds[kind].schema as v.GenericSchema<unknown, TopologyNode>, {
      ...before,
      ...patch,
    });
    return { ...document, nodes: { ...document.nodes, [id]: after } };
  };
}

export const addNode =
  (kind: NodeKindName, id: string, fields: Loose): Change =>
  (document) => ({
    ...document,
    nodes: {
      ...document.nodes,
      [id]: v.parse(nodeKinds[kind].schema as v.GenericSchema<unknown, TopologyNode>, {
        id,
        kind,
        name: id,
        ...fields,
      }),
    },
  });

export const removeNode =
  (id: string): Change =>
  (document) => {
    const { [id]: _, ...nodes } = document.nodes as Record<string, TopologyNode>;
    const links = Object.fromEntries(
      Object.entries(document.links).filter(([, link]) => !(link.ends as readonly string[]).includes(id)),
    );
    return { ...document, nodes, links };
  };

export const addLink =
  (id: string, kind: string, from: string, to: string, fields: Loose = {}): Change =>
  (document) => ({
    ...document,
    links: { ...document.links, [id]: v.parse(linkSchema, { id, kind, ends: [from, to], ...fields }) },
  });

export const zone =
  (id: string, fields: Loose): Change =>
  (document) => ({
    ...document,
    zones: { ...document.zones, [id]: v.parse(zoneSchema, { id, name: id, ...fields }) },
  });

export const filter =
  (id: string, communities: readonly string[], authorised = false): Change =>
  (document) => ({
    ...document,
    routeFilters: {
      ...document.routeFilters,
      [id]: v.parse(routeFilterSchema, { id, name: id, communities, microsoft365Authorised: authorised }),
    },
  });

/** One flow `f`, and no other: what the scenario asks about. */
export const flow =
  (from: string, to: Loose | string, fields: Loose = {}): Change =>
  (document) => ({
    ...document,
    // What is wanted of flows that are gone goes with them.
    intents: fields.id ? document.intents : {},
    flows: {
      ...(fields.id ? document.flows : {}),
      [(fields.id as string | undefined) ?? 'f']: parseFlow(
        (fields.id as string | undefined) ?? 'f',
        from,
        to,
        fields,
      ),
    },
  });

function parseFlow(id: string, from: string, to: Loose | string, fields: Loose) {
  const [node, address] = from.split(' ');
  return v.parse(flowSchema, {
    ...fields,
    id,
    name: id,
    from: { node, address: address ?? null },
    to: typeof to === 'string' ? { by: 'address', address: to } : to,
  });
}

export const fails =
  (of: Loose, silent = false): Change =>
  (document) => {
    const id = `failure-${Object.keys(document.failures).length + 1}`;
    return {
      ...document,
      failures: { ...document.failures, [id]: v.parse(failureSchema, { id, of, silent }) },
    };
  };

/** The failure variants of the scenarios. */
export const F1 = fails({ type: 'node', node: 'circuit-a', part: 'primary' }, true);
export const F2 = fails({ type: 'node', node: 'ce1' });
export const F3 = fails({ type: 'location', location: 'amsterdam' });
export const F4 = fails({ type: 'node', node: 'p1' });
export const F5 = fails({ type: 'link', link: 'fw-i-isp' });

/** A circuit with two edges and a provider of its own, behind a firewall that is there already. */
interface AnotherCircuit {
  readonly letter: string;
  /** What its link subnets and VLANs count up from. */
  readonly at: number;
  readonly zone: string;
  readonly firewall: string;
  readonly edges: readonly [string, string];
  readonly provider: string;
  readonly location: string;
  readonly pool: string;
  /** What it announces on private peering; null: it has none. */
  readonly inside: string | null;
}

const anotherCircuit =
  ({ letter, at, zone, firewall, edges, provider, location, pool, inside }: AnotherCircuit): Change =>
  (document) => {
    const [low, up] = [letter.toLowerCase(), letter];
    const circuit = `circuit-${low}`;
    const [first, second] = edges;
    const peering = { circuit, peerAsn: 64_496, localPreference: 150 };
    return changed(
      document,
      ...edges.map((edge) => addNode('router', edge, { name: edge.toUpperCase(), zone })),
      addNode('provider', provider, { name: provider.toUpperCase() }),
      addNode('circuit', circuit, {
        name: `Circuit ${up}`,
        mbps: 1000,
        locations: [location, location],
        links: edges.map((customerEdge) => ({ customerEdge })),
      }),
      addNode('peering', `ms-${low}`, {
        ...peering,
        name: `Microsoft peering ${up}`,
        type: 'microsoft',
        sessions: [0, 4].map((host) => session4(`192.0.2.${at * 8 + host}/30`, 300 + at)),
        adverts: [{ prefix: pool }],
        declaredPrefixes: [pool],
        routeFilter: 'filter-eu',
      }),
      ...(inside === null
        ? []
        : [
            addNode('peering', `priv-${low}`, {
              ...peering,
              name: `Private peering ${up}`,
              type: 'private',
              sessions: [0, 4].map((host) => session4(`172.16.${at}.${host}/30`, 200 + at)),
              adverts: [{ prefix: inside }],
            }),
          ]),
      ...edges.map((edge) => addLink(`${firewall}-${edge}`, 'lan', firewall, edge)),
      addLink(`${first}-${provider}`, 'last-mile', first, provider, { lane: 'primary' }),
      addLink(`${second}-${provider}`, 'last-mile', second, provider, { lane: 'secondary' }),
      addLink(`${provider}-${low}1`, 'cross-connect', provider, circuit, { lane: 'primary' }),
      addLink(`${provider}-${low}2`, 'cross-connect', provider, circuit, { lane: 'secondary' }),
    );
  };

/** Circuit B in London, with the site DC2 behind it. */
export const circuitB: Change = (document) =>
  changed(
    document,
    zone('dc2', {
      name: 'DC2 London',
      kind: 'site',
      owner: 'customer',
      asn: 64_496,
      place: { latitude: 51.5, longitude: -0.1 },
    }),
    addNode('host', 'dc2-lan', {
      name: 'DC2 servers',
      zone: 'dc2',
      role: 'server',
      subnets: ['10.30.0.0/16'],
      addresses: ['10.30.1.5'],
    }),
    addNode('firewall', 'fw-e2', {
      name: 'FW-E2',
      zone: 'dc2',
      multipath: 2,
      sourceNat: [{ name: 'Pool B', pool: '192.0.2.96/28', egress: 'expressroute' }],
    }),
    addLink('dc2-fw', 'lan', 'dc2-lan', 'fw-e2'),
    anotherCircuit({
      letter: 'B',
      at: 1,
      zone: 'dc2',
      firewall: 'fw-e2',
      edges: ['ce3', 'ce4'],
      provider: 'p2',
      location: 'london',
      pool: '192.0.2.96/28',
      inside: '10.30.0.0/16',
    }),
  );

/** Circuit A2 in Amsterdam2, of another provider, on two more edges of HQ. FW-E picks the pool by circuit. @source W-05 */
export const circuitA2: Change = (document) =>
  changed(
    document,
    node('firewall', 'fw-e', {
      multipath: 4,
      sourceNat: [
        { name: 'Pool A', pool: '192.0.2.64/28', address: '192.0.2.65', egress: ['circuit-a'] },
        { name: 'Pool A2', pool: '192.0.2.96/28', address: '192.0.2.97', egress: ['circuit-a2'] },
      ],
    }),
    anotherCircuit({
      letter: 'A2',
      at: 1,
      zone: 'hq',
      firewall: 'fw-e',
      edges: ['ce3', 'ce4'],
      provider: 'p2',
      location: 'amsterdam2',
      pool: '192.0.2.96/28',
      inside: null,
    }),
  );

/** Circuit C in Washington DC, with an office in New York that has an internet edge of its own. @source W-16, W-24 */
export const circuitC: Change = (document) =>
  changed(
    document,
    zone('ny', {
      name: 'New York office',
      kind: 'site',
      owner: 'customer',
      asn: 64_496,
      place: { latitude: 40.7, longitude: -74 },
    }),
    addNode('host', 'ny-lan', {
      name: 'New York users',
      zone: 'ny',
      role: 'users',
      subnets: ['10.40.0.0/16'],
      addresses: ['10.40.1.5'],
    }),
    addNode('firewall', 'fw-n', {
      name: 'FW-N',
      zone: 'ny',
      multipath: 2,
      sourceNat: [{ name: 'Pool C', pool: '192.0.2.144/28', egress: 'expressroute' }],
    }),
    addNode('firewall', 'fw-ni', {
      name: 'FW-NI',
      zone: 'ny',
      learns: 'default-only',
      sourceNat: [{ name: 'New York internet pool', pool: '203.0.113.64/28', egress: 'internet' }],
      internetAdverts: [{ prefix: '203.0.113.64/28' }],
    }),
    addLink('ny-fw-n', 'lan', 'ny-lan', 'fw-n'),
    addLink('ny-fw-ni', 'lan', 'ny-lan', 'fw-ni'),
    anotherCircuit({
      letter: 'C',
      at: 2,
      zone: 'ny',
      firewall: 'fw-n',
      edges: ['ce5', 'ce6'],
      provider: 'p3',
      location: 'washington-dc',
      pool: '192.0.2.144/28',
      inside: '10.40.0.0/16',
    }),
    addLink('fw-ni-isp', 'internet', 'fw-ni', 'isp'),
  );

/** A website of somebody else's on the internet. */
export const website: Change = (document) =>
  changed(
    document,
    addNode('host', 'website', {
      name: 'Website',
      zone: 'internet-zone',
      role: 'server',
      subnets: ['203.0.113.192/27'],
      addresses: ['203.0.113.200'],
    }),
    addLink('website-internet', 'internet', 'website', 'internet'),
  );

/** A WAN between HQ and DC2. */
export const wan: Change = addLink('wan-dc2', 'wan', 'hq-lan', 'dc2-lan', { cost: 100 });

export const advertise = (
  peering: string,
  prefixes: readonly (string | Loose)[],
  declared?: readonly string[],
): Change =>
  node('peering', peering, {
    adverts: prefixes.map((prefix) => (typeof prefix === 'string' ? { prefix } : prefix)),
    ...(declared ? { declaredPrefixes: declared } : {}),
  });

/** The reference design with some changes. */
export const r0With = (...changes: readonly Change[]): TopologyDocument => changed(r0(), ...changes);

/** Changes some fields of a link. @throws If there is no such link. */
export const link =
  (id: string, patch: Loose): Change =>
  (document) => {
    const before = document.links[id as never];
    if (!before) throw new Error(`There is no link ${id}`);
    return {
      ...document,
      links: { ...document.links, [id]: v.parse(linkSchema, { ...(before as object), ...patch }) },
    };
  };

export const settings =
  (patch: Partial<TopologyDocument['settings']>): Change =>
  (document) => ({ ...document, settings: { ...document.settings, ...patch } });

/** VNet-2 in North Europe, with a gateway of its own on circuit A. */
export const vnet2: Change = (document) =>
  changed(
    document,
    addNode('vnet', 'vnet-2', {
      name: 'VNet-2',
      region: 'northeurope',
      spaces: ['10.101.0.0/16'],
      subnets: [{ name: 'GatewaySubnet', prefix: '10.101.255.0/27' }],
    }),
    addNode('gateway', 'gw-2', { name: 'ErGw2Az North', vnet: 'vnet-2', sku: 'ErGw2Az' }),
    addNode('vm', 'vm-2', { name: 'VM-2', vnet: 'vnet-2', addresses: ['10.101.1.4'] }),
    addLink('gw-2-a', 'connection', 'gw-2', 'circuit-a'),
  );

/** A VPN gateway in VNet-1 with a tunnel to FW-I. @source W-20 */
export const vpn: Change = (document) =>
  changed(
    document,
    addNode('gateway', 'vpn-gw', { name: 'VPN gateway', vnet: 'vnet-1', type: 'vpn', sku: 'VpnGw1Az' }),
    addLink('tunnel', 'ipsec', 'fw-i', 'vpn-gw', { mbps: 500 }),
  );

export const removeLink =
  (id: string): Change =>
  (document) => {
    const { [id]: _, ...links } = document.links as Record<string, never>;
    return { ...document, links };
  };
