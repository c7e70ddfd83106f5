/**
 * For each property that routes or packets depend on, a design in which it matters and a change of it. Used by the test
 * that nothing is decorative.
 */
import type { TopologyDocument } from '#model/document.ts';
import {
  addLink,
  addNode,
  advertise,
  type Change,
  changed,
  circuitB,
  F1,
  fails,
  flow,
  website,
  zone,
} from '#sim/scenarios/designs.ts';
import { r0 } from '#templates/r0.ts';

export interface Effect {
  readonly design: TopologyDocument;
  readonly change: Change;
}

/** An entry of a document while it is being changed. */
// biome-ignore lint/suspicious/noExplicitAny: The test checks the outcome against the schema.
export type Entry = any;
type Collection = 'zones' | 'nodes' | 'links' | 'routeFilters' | 'flows' | 'failures';

export const edit =
  (collection: Collection, id: string, change: (entry: Entry) => void): Change =>
  (document) => {
    const entries = document[collection] as Record<string, Entry>;
    if (!entries[id]) throw new Error(`There is no ${id} in ${collection}.`);
    const entry: Entry = JSON.parse(JSON.stringify(entries[id]));
    change(entry);
    return { ...document, [collection]: { ...entries, [id]: entry } };
  };
const onNode = (id: string, change: (entry: Entry) => void) => edit('nodes', id, change);
const onLink = (id: string, change: (entry: Entry) => void) => edit('links', id, change);
export const settings =
  (patch: Partial<TopologyDocument['settings']>): Change =>
  (document) => ({ ...document, settings: { ...document.settings, ...patch } });

export const base = r0();
const quiet: TopologyDocument = { ...base, flows: {} };
export const given = (...changes: readonly Change[]): TopologyDocument => changed(quiet, ...changes);
const effect = (design: TopologyDocument, change: Change): Effect => ({ design, change });
const plain = (change: Change): Effect => effect(base, change);

const users = flow('hq-lan', { by: 'node', node: 'env-eu' }, { id: 'users' });
const toVm = flow('hq-lan', { by: 'node', node: 'vm-1' }, { id: 'vm', forwardMbps: 100, returnMbps: 100 });
const toCdn = flow('hq-lan', { by: 'node', node: 'cdn' }, { id: 'cdn' });
const fromInternet = flow('env-eu 198.51.100.24', '203.0.113.18', { id: 'mail' });
const office = flow('hq-lan', { by: 'node', node: 'm365' }, { id: 'office' });
const call = flow('env-eu 198.51.100.24', { by: 'name', name: 'api.contoso.example' }, { id: 'call' });

const hq = (change: (entry: Entry) => void) => onNode('hq-lan', change);

/** A firewall as a plain router, with what both have. */
const asRouter =
  (id: string): Change =>
  (document) => {
    const {
      stateful: _,
      stateGroup: __,
      destinationNat: ___,
      filter: ____,
      ...firewall
    } = document.nodes[id as never] as Entry;
    return {
      ...document,
      nodes: { ...document.nodes, [id]: { ...firewall, kind: 'router', firstHopRedundancy: false } },
    };
  };

/** Properties that a router and a firewall share, at FW-E and FW-I. */
function routing(kind: 'router' | 'firewall'): Readonly<Record<string, Effect>> {
  const start = (...changes: readonly Change[]) =>
    given(...(kind === 'router' ? [asRouter('fw-e'), asRouter('fw-i')] : []), ...changes);
  const fwE = (change: (entry: Entry) => void) => onNode('fw-e', change);
  const fwI = (change: (entry: Entry) => void) => onNode('fw-i', change);
  const pinned = start(
    users,
    fwE((e) => {
      e.staticRoutes = [{ prefix: '198.51.100.0/27', via: 'ce1', distance: 1 }];
    }),
  );
  const exit =
    (id: string, asn: number, med: number): Change =>
    (document) =>
      changed(
        document,
        addNode('router', id, { zone: 'internet-zone', asn }),
        addLink(`fw-i-${id}`, 'internet', 'fw-i', id, {
          feed: 'full-table',
          importRules: [[{ setMed: med }], []],
        }),
        addLink(`${id}-internet`, 'internet', id, 'internet', { feed: 'full-table' }),
      );
  const exits = start(
    toCdn,
    fwI((e) => {
      e.multipath = 1;
    }),
    exit('exit-1', 64_508, 20),
    exit('exit-2', 64_507, 10),
    exit('exit-3', 64_508, 5),
  );
  const announced = (advert: object) =>
    start(
      toCdn,
      addNode('router', 'edge-2', {
        zone: 'hq',
        originated: ['203.0.113.0/28'],
        internetAdverts: [{ prefix: '203.0.113.0/28', med: 10 }],
      }),
      addLink('edge-2-isp', 'internet', 'edge-2', 'isp'),
      addLink('edge-2-fw-i', 'lan', 'edge-2', 'fw-i'),
      fwI((e) => {
        e.internetAdverts = [
          { prefix: '203.0.113.0/28', link: 'both', prepend: [], med: 5, communities: [], ...advert },
        ];
      }),
    );
  const nat = (rule: object, ...more: readonly Change[]) =>
    start(
      users,
      ...more,
      fwE((e) => {
        e.sourceNat = [
          {
            name: 'Pool A',
            pool: '192.0.2.64/28',
            address: null,
            sources: 'private',
            destinations: 'public',
            egress: 'expressroute',
            ...rule,
          },
        ];
      }),
    );
  const rule = (patch: object) =>
    fwE((e) => {
      Object.assign(e.sourceNat[0], patch);
    });
  return {
    name: effect(
      start(users),
      fwE((e) => {
        e.name = 'Other';
      }),
    ),
    zone: effect(
      start(users),
      fwE((e) => {
        e.zone = 'branch';
      }),
    ),
    asn: effect(
      start(users),
      fwE((e) => {
        e.asn = 64_500;
      }),
    ),
    'staticRoutes[].prefix': effect(
      pinned,
      fwE((e) => {
        e.staticRoutes[0].prefix = '10.99.0.0/16';
      }),
    ),
    'staticRoutes[].via': effect(
      pinned,
      fwE((e) => {
        e.staticRoutes[0].via = 'ce2';
      }),
    ),
    'staticRoutes[].distance': effect(
      pinned,
      fwE((e) => {
        e.staticRoutes[0].distance = 250;
      }),
    ),
    'originated[]': effect(
      start(fromInternet),
      fwI((e) => {
        e.originated = [];
      }),
    ),
    'internetAdverts[].prefix': effect(
      announced({}),
      fwI((e) => {
        e.internetAdverts[0].prefix = '203.0.113.16/29';
      }),
    ),
    'internetAdverts[].prepend[]': effect(
      announced({}),
      fwI((e) => {
        e.internetAdverts[0].prepend = [64_496];
      }),
    ),
    'internetAdverts[].med': effect(
      announced({}),
      fwI((e) => {
        e.internetAdverts[0].med = 20;
      }),
    ),
    'internetAdverts[].communities[]': effect(
      announced({}),
      fwI((e) => {
        e.internetAdverts[0].communities = ['64496:1'];
      }),
    ),
    internetLocalPreference: effect(
      start(toCdn),
      fwI((e) => {
        e.internetLocalPreference = 120;
      }),
    ),
    learns: effect(
      start(
        users,
        hq((h) => {
          h.learns = 'default-only';
        }),
      ),
      fwI((e) => {
        e.learns = 'all';
      }),
    ),
    multipath: effect(
      start(users),
      fwE((e) => {
        e.multipath = 1;
      }),
    ),
    multipathRelax: effect(
      changed(
        exits,
        fwI((e) => {
          e.multipath = 4;
        }),
      ),
      fwI((e) => {
        e.multipathRelax = true;
      }),
    ),
    ignoreAsPath: effect(
      changed(
        exits,
        onLink('fw-i-exit-1', (l) => {
          l.importRules[0][0].prepend = [64_508];
        }),
        onLink('fw-i-exit-3', (l) => {
          l.importRules[0][0].prepend = [64_508];
        }),
      ),
      fwI((e) => {
        e.ignoreAsPath = true;
      }),
    ),
    alwaysCompareMed: effect(
      exits,
      fwI((e) => {
        e.alwaysCompareMed = true;
      }),
    ),
    deterministicMed: effect(
      exits,
      fwI((e) => {
        e.deterministicMed = false;
      }),
    ),
    compareRouterId: effect(
      start(
        toCdn,
        fwI((e) => {
          e.multipath = 1;
        }),
        addNode('router', 'a-exit', { zone: 'internet-zone', asn: 64_509 }),
        addLink('a-exit-isp', 'lan', 'a-exit', 'isp'),
        addLink('fw-i-a-exit', 'internet', 'fw-i', 'a-exit', { feed: 'full-table' }),
        onLink('isp-internet', (l) => {
          l.feed = 'full-table';
        }),
        onLink('fw-i-isp', (l) => {
          l.feed = 'full-table';
        }),
      ),
      fwI((e) => {
        e.compareRouterId = false;
      }),
    ),
    'sourceNat[].name': effect(nat({}), rule({ name: 'Other' })),
    'sourceNat[].pool': effect(nat({}), rule({ pool: '192.0.2.96/28' })),
    'sourceNat[].address': effect(nat({}), rule({ address: '192.0.2.70' })),
    'sourceNat[].sources': effect(nat({}), rule({ sources: 'public' })),
    'sourceNat[].sources[]': effect(nat({ sources: ['10.10.0.0/16'] }), rule({ sources: ['10.20.0.0/16'] })),
    'sourceNat[].destinations': effect(nat({}), rule({ destinations: 'private' })),
    'sourceNat[].destinations[]': effect(
      nat({ destinations: ['198.51.100.0/24'] }),
      rule({ destinations: ['203.0.113.0/24'] }),
    ),
    'sourceNat[].egress': effect(nat({}), rule({ egress: 'internet' })),
    'sourceNat[].egress[]': effect(nat({ egress: ['circuit-a'] }), rule({ egress: ['isp'] })),
  };
}

const under = (kind: string, effects: Readonly<Record<string, Effect>>) =>
  Object.fromEntries(Object.entries(effects).map(([path, each]) => [`${kind}.${path}`, each]));

const rproxy = (change: (entry: Entry) => void) => onNode('rproxy', change);
const host = 'contoso.crm4.dynamics.example';
const proxied = given(
  users,
  hq((h) => {
    h.leaves = { by: 'proxy', proxy: 'sql' };
  }),
);
const pac = (leaves: object) =>
  given(
    users,
    hq((h) => {
      h.leaves = { by: 'pac', rules: [], otherwise: null, ...leaves };
    }),
  );

const hosts: Readonly<Record<string, Effect>> = {
  name: plain(
    hq((h) => {
      h.name = 'Other';
    }),
  ),
  zone: plain(
    hq((h) => {
      h.zone = 'branch';
    }),
  ),
  'subnets[]': effect(
    given(toVm),
    hq((h) => {
      h.subnets = ['10.30.0.0/16'];
    }),
  ),
  'addresses[]': plain(
    hq((h) => {
      h.addresses = ['10.10.1.26'];
    }),
  ),
  'published[].name': effect(
    given(call),
    rproxy((h) => {
      h.published[0].name = 'other.contoso.example';
    }),
  ),
  'published[].address': effect(
    given(call),
    rproxy((h) => {
      h.published[0].address = '203.0.113.18';
    }),
  ),
  'published[].scope': effect(
    given(call),
    rproxy((h) => {
      h.published[0].scope = 'private';
    }),
  ),
  'leaves.by': effect(
    proxied,
    hq((h) => {
      h.leaves = { by: 'routing' };
    }),
  ),
  'leaves.proxy': effect(
    proxied,
    hq((h) => {
      h.leaves.proxy = 'branch-lan';
    }),
  ),
  'leaves.rules[].pattern': effect(
    pac({ rules: [{ pattern: host, via: 'sql' }] }),
    hq((h) => {
      h.leaves.rules[0].pattern = '*.sharepoint.example';
    }),
  ),
  'leaves.rules[].via': effect(
    pac({ rules: [{ pattern: host, via: 'sql' }] }),
    hq((h) => {
      h.leaves.rules[0].via = null;
    }),
  ),
  'leaves.otherwise': effect(
    pac({}),
    hq((h) => {
      h.leaves.otherwise = 'sql';
    }),
  ),
  learns: effect(
    given(fromInternet),
    rproxy((h) => {
      h.learns = 'default-only';
    }),
  ),
  forwardsTo: effect(
    given(call),
    rproxy((h) => {
      h.forwardsTo = null;
    }),
  ),
};

const fwE = (change: (entry: Entry) => void) => onNode('fw-e', change);
const denied = (rule: object) =>
  given(
    users,
    fwE((e) => {
      e.filter = [{ action: 'deny', sources: 'any', destinations: 'any', ports: [], ...rule }];
    }),
  );
const firewalls: Readonly<Record<string, Effect>> = {
  stateful: effect(
    given(fromInternet),
    fwE((e) => {
      e.stateful = false;
    }),
  ),
  stateGroup: effect(
    given(
      fromInternet,
      onNode('fw-i', (e) => {
        e.stateGroup = 'one';
      }),
    ),
    fwE((e) => {
      e.stateGroup = 'one';
    }),
  ),
  'destinationNat[].publicAddress': effect(
    given(call),
    fwE((e) => {
      e.destinationNat[0].publicAddress = '192.0.2.83';
    }),
  ),
  'destinationNat[].port': effect(
    given(call),
    fwE((e) => {
      e.destinationNat[0].port = 8_443;
    }),
  ),
  'destinationNat[].insideAddress': effect(
    given(call),
    fwE((e) => {
      e.destinationNat[0].insideAddress = '10.10.250.20';
    }),
  ),
  'filter[].action': effect(
    denied({}),
    fwE((e) => {
      e.filter[0].action = 'allow';
    }),
  ),
  'filter[].sources': effect(
    denied({}),
    fwE((e) => {
      e.filter[0].sources = 'public';
    }),
  ),
  'filter[].sources[]': effect(
    denied({ sources: ['10.10.0.0/16'] }),
    fwE((e) => {
      e.filter[0].sources = ['10.20.0.0/16'];
    }),
  ),
  'filter[].destinations': effect(
    denied({}),
    fwE((e) => {
      e.filter[0].destinations = 'private';
    }),
  ),
  'filter[].destinations[]': effect(
    denied({ destinations: ['198.51.100.0/24'] }),
    fwE((e) => {
      e.filter[0].destinations = ['203.0.113.0/24'];
    }),
  ),
  'filter[].ports[]': effect(
    denied({ ports: [443] }),
    fwE((e) => {
      e.filter[0].ports = [80];
    }),
  ),
};

const p1 = (change: (entry: Entry) => void) => onNode('p1', change);
const managed = (rule: object = {}) =>
  given(
    users,
    fwE((e) => {
      e.sourceNat = [];
    }),
    p1((p) => {
      p.layer = 3;
      p.asn = 64_508;
      p.sourceNat = [
        {
          name: 'Pool A',
          pool: '192.0.2.64/28',
          address: null,
          sources: 'private',
          destinations: 'public',
          egress: 'any',
          ...rule,
        },
      ];
    }),
    onNode('circuit-a', (c) => {
      c.connectivity = 'ipvpn';
      c.links = [
        { customerEdge: null, physicalGroup: null, port: null },
        { customerEdge: null, physicalGroup: null, port: null },
      ];
    }),
    onNode('ms-a', (p) => {
      p.managedBy = 'provider';
      p.peerAsn = 64_508;
    }),
    onNode('priv-a', (p) => {
      p.managedBy = 'provider';
      p.peerAsn = 64_508;
    }),
  );
const p1Rule = (patch: object) =>
  p1((p) => {
    Object.assign(p.sourceNat[0], patch);
  });
const providers: Readonly<Record<string, Effect>> = {
  name: plain(
    p1((p) => {
      p.name = 'Other';
    }),
  ),
  zone: plain(
    p1((p) => {
      p.zone = 'hq';
    }),
  ),
  layer: plain(
    p1((p) => {
      p.layer = 3;
    }),
  ),
  asn: effect(
    managed(),
    p1((p) => {
      p.asn = 64_507;
    }),
  ),
  'sourceNat[].name': effect(managed(), p1Rule({ name: 'Other' })),
  'sourceNat[].pool': effect(managed(), p1Rule({ pool: '192.0.2.96/28' })),
  'sourceNat[].address': effect(managed(), p1Rule({ address: '192.0.2.70' })),
  'sourceNat[].sources': effect(managed(), p1Rule({ sources: 'public' })),
  'sourceNat[].sources[]': effect(
    managed({ sources: ['10.10.0.0/16'] }),
    p1Rule({ sources: ['10.20.0.0/16'] }),
  ),
  'sourceNat[].destinations': effect(managed(), p1Rule({ destinations: 'private' })),
  'sourceNat[].destinations[]': effect(
    managed({ destinations: ['198.51.100.0/24'] }),
    p1Rule({ destinations: ['203.0.113.0/24'] }),
  ),
  'sourceNat[].egress': effect(managed(), p1Rule({ egress: 'internet' })),
  'sourceNat[].egress[]': effect(managed({ egress: ['circuit-a'] }), p1Rule({ egress: ['isp'] })),
};

const circuit = (change: (entry: Entry) => void) => onNode('circuit-a', change);
const circuits: Readonly<Record<string, Effect>> = {
  name: plain(
    circuit((c) => {
      c.name = 'Other';
    }),
  ),
  zone: plain(
    circuit((c) => {
      c.zone = 'hq';
    }),
  ),
  sku: plain(
    circuit((c) => {
      c.sku = 'Local';
    }),
  ),
  mbps: plain(
    circuit((c) => {
      c.mbps = 50;
    }),
  ),
  connectivity: effect(
    given(
      users,
      circuit((c) => {
        c.providerState = 'NotProvisioned';
      }),
    ),
    circuit((c) => {
      c.connectivity = 'direct';
    }),
  ),
  'locations[]': plain(
    circuit((c) => {
      c.locations[1] = 'london';
    }),
  ),
  cloud: plain(
    circuit((c) => {
      c.cloud = 'china';
    }),
  ),
  providerState: plain(
    circuit((c) => {
      c.providerState = 'NotProvisioned';
    }),
  ),
  microsoftState: plain(
    circuit((c) => {
      c.microsoftState = 'Disabled';
    }),
  ),
  'links[].customerEdge': plain(
    circuit((c) => {
      c.links[0].customerEdge = 'ce2';
    }),
  ),
  'links[].physicalGroup': effect(
    given(users, fails({ type: 'physical-group', group: 'duct' })),
    circuit((c) => {
      c.links[0].physicalGroup = 'duct';
    }),
  ),
  drained: plain(
    circuit((c) => {
      c.drained = 'primary';
    }),
  ),
};

const ms = (change: (entry: Entry) => void) => onNode('ms-a', change);
const priv = (change: (entry: Entry) => void) => onNode('priv-a', change);
const session = (change: (entry: Entry) => void) =>
  priv((p) => {
    change(p.sessions[0]);
  });
const silently = given(toVm, F1);
const noBfd = changed(
  silently,
  priv((p) => {
    for (const each of p.sessions) each.bfd.enabled = false;
  }),
);
const imports = (rule: object) =>
  given(
    users,
    toVm,
    ms((p) => {
      p.importRules = [importRule(rule)];
    }),
  );
const importRule = (rule: object) => ({
  action: 'permit',
  link: 'both',
  prefixes: [],
  communities: [],
  asPathContains: null,
  setLocalPreference: 170,
  setWeight: null,
  setMed: null,
  prepend: [],
  ...rule,
});
const msRule = (patch: object) =>
  ms((p) => {
    Object.assign(p.importRules[0], patch);
  });
/** Private peering with IPv6 beside IPv4, and a flow over it. */
const v6 = given(
  priv((p) => {
    for (const [index, each] of p.sessions.entries())
      each.ipv6 = {
        subnet: `2001:db8:1:${index + 1}::/126`,
        customer: `2001:db8:1:${index + 1}::1`,
        microsoft: `2001:db8:1:${index + 1}::2`,
      };
    p.adverts.push({ ...p.adverts[0], prefix: '2001:db8:10::/64' });
  }),
  hq((h) => {
    h.subnets.push('2001:db8:10::/64');
    h.addresses.push('2001:db8:10::25');
  }),
  onNode('vnet-1', (n) => {
    n.spaces.push('2001:db8:20::/48');
  }),
  onNode('vm-1', (m) => {
    m.addresses.push('2001:db8:20::4');
  }),
  flow('hq-lan 2001:db8:10::25', '2001:db8:20::4', { id: 'six' }),
);

const peerings: Readonly<Record<string, Effect>> = {
  name: plain(
    ms((p) => {
      p.name = 'Other';
    }),
  ),
  zone: effect(
    given(users, fails({ type: 'zone', zone: 'branch' })),
    ms((p) => {
      p.zone = 'branch';
    }),
  ),
  circuit: effect(
    given(users, circuitB),
    onNode('ms-b', (p) => {
      p.circuit = 'circuit-a';
    }),
  ),
  type: plain(
    ms((p) => {
      p.type = 'private';
    }),
  ),
  configuredOn: effect(
    given(
      office,
      ms((p) => {
        p.routeFilter = null;
      }),
    ),
    ms((p) => {
      p.configuredOn = '2016-01-01';
    }),
  ),
  peerAsn: plain(
    ms((p) => {
      p.peerAsn = 64_500;
    }),
  ),
  managedBy: effect(
    given(
      users,
      ms((p) => {
        p.peerAsn = 64_500;
      }),
    ),
    ms((p) => {
      p.managedBy = 'provider';
    }),
  ),
  md5: plain(
    ms((p) => {
      p.md5 = 'customer-only';
    }),
  ),
  'sessions[].enabled': plain(
    session((s) => {
      s.enabled = false;
    }),
  ),
  'sessions[].vlan': plain(
    session((s) => {
      s.vlan = 201;
    }),
  ),
  'sessions[].ipv4.subnet': plain(
    session((s) => {
      s.ipv4.subnet = '172.16.9.0/30';
    }),
  ),
  'sessions[].ipv4.customer': plain(
    session((s) => {
      s.ipv4.customer = s.ipv4.microsoft;
    }),
  ),
  'sessions[].ipv4.microsoft': plain(
    session((s) => {
      s.ipv4.microsoft = s.ipv4.customer;
    }),
  ),
  'sessions[].ipv6.subnet': effect(
    v6,
    session((s) => {
      s.ipv6.subnet = '2001:db8:1:9::/126';
    }),
  ),
  'sessions[].ipv6.customer': effect(
    v6,
    session((s) => {
      s.ipv6.customer = s.ipv6.microsoft;
    }),
  ),
  'sessions[].ipv6.microsoft': effect(
    v6,
    session((s) => {
      s.ipv6.microsoft = s.ipv6.customer;
    }),
  ),
  'sessions[].bfd.enabled': effect(
    silently,
    session((s) => {
      s.bfd.enabled = false;
    }),
  ),
  'sessions[].bfd.intervalMs': effect(
    silently,
    session((s) => {
      s.bfd.intervalMs = 1_000;
    }),
  ),
  'sessions[].bfd.multiplier': effect(
    silently,
    session((s) => {
      s.bfd.multiplier = 5;
    }),
  ),
  'sessions[].holdSeconds': effect(
    noBfd,
    session((s) => {
      s.holdSeconds = 30;
    }),
  ),
  'adverts[].prefix': plain(
    ms((p) => {
      p.adverts[0].prefix = '192.0.2.96/28';
    }),
  ),
  'adverts[].link': plain(
    ms((p) => {
      p.adverts[0].link = 'primary';
    }),
  ),
  'adverts[].prepend[]': plain(
    ms((p) => {
      p.adverts[0].prepend = [64_496];
    }),
  ),
  'adverts[].communities[]': plain(
    priv((p) => {
      p.adverts[0].communities = ['64496:1'];
    }),
  ),
  localPreference: plain(
    ms((p) => {
      p.localPreference = 90;
    }),
  ),
  'importRules[].action': effect(imports({}), msRule({ action: 'deny' })),
  'importRules[].link': effect(imports({}), msRule({ link: 'primary' })),
  'importRules[].prefixes[].prefix': effect(
    imports({ prefixes: [{ prefix: '198.51.100.0/27', upTo: null }] }),
    msRule({ prefixes: [{ prefix: '203.0.113.0/24', upTo: null }] }),
  ),
  'importRules[].prefixes[].upTo': effect(
    imports({ prefixes: [{ prefix: '198.51.100.0/24', upTo: null }] }),
    msRule({ prefixes: [{ prefix: '198.51.100.0/24', upTo: 27 }] }),
  ),
  'importRules[].communities[]': effect(
    imports({ communities: ['12076:51002'] }),
    msRule({ communities: ['12076:51004'] }),
  ),
  'importRules[].asPathContains': effect(
    imports({ asPathContains: 12_076 }),
    msRule({ asPathContains: 64_500 }),
  ),
  'importRules[].setLocalPreference': effect(imports({}), msRule({ setLocalPreference: 90 })),
  'importRules[].setWeight': effect(
    imports({ link: 'primary', setLocalPreference: 150 }),
    msRule({ setWeight: 100 }),
  ),
  'importRules[].setMed': effect(
    imports({ link: 'primary', setLocalPreference: 150 }),
    msRule({ setMed: 100 }),
  ),
  'importRules[].prepend[]': effect(
    imports({ link: 'primary', setLocalPreference: 150 }),
    msRule({ prepend: [64_496] }),
  ),
  'declaredPrefixes[]': plain(
    ms((p) => {
      p.declaredPrefixes = ['192.0.2.80/29'];
    }),
  ),
  prefixState: plain(
    ms((p) => {
      p.prefixState = 'validation-needed';
    }),
  ),
  routeFilter: plain(
    ms((p) => {
      p.routeFilter = null;
    }),
  ),
};

const vnet = (change: (entry: Entry) => void) => onNode('vnet-1', change);
const forced = (subnet: object = {}, ...more: readonly Change[]) =>
  given(
    website,
    advertise('priv-a', ['10.10.0.0/16', '10.20.0.0/16', '0.0.0.0/0']),
    flow('vm-1', '203.0.113.200', { id: 'web' }),
    vnet((n) => {
      Object.assign(n.subnets[1], subnet);
    }),
    ...more,
  );
const servers = (patch: object) =>
  vnet((n) => {
    Object.assign(n.subnets[1], patch);
  });
const straight = (subnet: object = {}) =>
  given(
    website,
    flow('vm-1', '203.0.113.200', { id: 'web' }),
    vnet((n) => {
      Object.assign(n.subnets[1], subnet);
    }),
  );
const storage = addNode('service', 'storage', {
  zone: 'microsoft',
  service: 'azure-paas',
  prefixes: [{ prefix: '198.51.100.224/27', region: 'westeurope', communities: ['12076:51002'] }],
  endpoints: [{ name: 'Blob', address: '198.51.100.230' }],
});
const spoke: Change = (document) =>
  changed(
    document,
    addNode('vnet', 'vnet-2', {
      zone: 'microsoft',
      region: 'westeurope',
      spaces: ['10.101.0.0/16'],
      subnets: [{ name: 'Machines', prefix: '10.101.1.0/24' }],
      peers: [{ vnet: 'vnet-1', useRemoteGateway: true }],
    }),
    addNode('vm', 'vm-2', { zone: 'microsoft', vnet: 'vnet-2', addresses: ['10.101.1.4'] }),
    vnet((n) => {
      n.peers = [{ vnet: 'vnet-2', useRemoteGateway: false }];
    }),
    flow('hq-lan', { by: 'node', node: 'vm-2' }, { id: 'spoke' }),
  );
const delegated = given(
  onNode('env-eu', (s) => {
    s.environment.delegatedVnets = ['vnet-1'];
  }),
  servers({ delegated: true }),
  flow('env-eu 10.100.1.9', '10.10.5.20', { id: 'contained' }),
);
const azure: Readonly<Record<string, Effect>> = {
  'vnet.name': effect(
    given(
      onNode('vm-1', (m) => {
        m.addresses = ['10.99.1.4'];
      }),
    ),
    vnet((n) => {
      n.name = 'Other';
    }),
  ),
  'vnet.zone': effect(
    given(toVm, fails({ type: 'zone', zone: 'branch' })),
    vnet((n) => {
      n.zone = 'branch';
    }),
  ),
  'vnet.region': plain(
    vnet((n) => {
      n.region = 'eastus';
    }),
  ),
  'vnet.spaces[]': plain(
    vnet((n) => {
      n.spaces = ['10.99.0.0/16'];
    }),
  ),
  'vnet.subnets[].name': effect(
    straight({ networkSecurityGroup: 'deny-internet' }),
    servers({ name: 'Other' }),
  ),
  'vnet.subnets[].prefix': effect(
    straight({ networkSecurityGroup: 'deny-internet' }),
    servers({ prefix: '10.100.2.0/24' }),
  ),
  'vnet.subnets[].networkSecurityGroup': effect(
    straight(),
    servers({ networkSecurityGroup: 'deny-internet' }),
  ),
  'vnet.subnets[].userRoutes[].prefix': effect(
    straight({ userRoutes: [{ prefix: '203.0.113.0/24', nextHop: 'none' }] }),
    servers({ userRoutes: [{ prefix: '192.0.2.0/24', nextHop: 'none' }] }),
  ),
  'vnet.subnets[].userRoutes[].nextHop': effect(
    straight({ userRoutes: [{ prefix: '203.0.113.0/24', nextHop: 'none' }] }),
    servers({ userRoutes: [{ prefix: '203.0.113.0/24', nextHop: 'internet' }] }),
  ),
  'vnet.subnets[].bgpPropagation': effect(forced(), servers({ bgpPropagation: false })),
  'vnet.subnets[].serviceEndpoints': effect(
    forced({}, storage, flow('vm-1', '198.51.100.230', { id: 'blob' })),
    servers({ serviceEndpoints: true }),
  ),
  'vnet.subnets[].delegated': effect(delegated, servers({ delegated: false })),
  'vnet.subnets[].natGateway': effect(straight({ delegated: true }), servers({ natGateway: true })),
  'vnet.peers[].vnet': effect(
    given(spoke),
    onNode('vnet-2', (n) => {
      n.peers[0].vnet = 'vnet-2';
    }),
  ),
  'vnet.peers[].useRemoteGateway': effect(
    given(spoke),
    onNode('vnet-2', (n) => {
      n.peers[0].useRemoteGateway = false;
    }),
  ),
  'gateway.name': plain(
    onNode('gw-1', (g) => {
      g.name = 'Other';
    }),
  ),
  'gateway.zone': plain(
    onNode('gw-1', (g) => {
      g.zone = 'hq';
    }),
  ),
  'gateway.vnet': effect(
    given(spoke, toVm),
    onNode('gw-1', (g) => {
      g.vnet = 'vnet-2';
    }),
  ),
  'gateway.type': plain(
    onNode('gw-1', (g) => {
      g.type = 'vpn';
    }),
  ),
  'gateway.sku': plain(
    onNode('gw-1', (g) => {
      g.sku = 'ErGw3Az';
    }),
  ),
  'gateway.scaleUnits': effect(
    given(
      toVm,
      onNode('gw-1', (g) => {
        g.sku = 'ErGwScale';
      }),
    ),
    onNode('gw-1', (g) => {
      g.scaleUnits = 2;
    }),
  ),
  'gateway.summaries[]': plain(
    onNode('gw-1', (g) => {
      g.summaries = ['10.100.0.0/15'];
    }),
  ),
  'vm.name': plain(
    onNode('vm-1', (m) => {
      m.name = 'Other';
    }),
  ),
  'vm.zone': plain(
    onNode('vm-1', (m) => {
      m.zone = 'hq';
    }),
  ),
  'vm.vnet': effect(
    given(spoke, toVm),
    onNode('vm-1', (m) => {
      m.vnet = 'vnet-2';
    }),
  ),
  'vm.addresses[]': plain(
    onNode('vm-1', (m) => {
      m.addresses = ['10.100.1.5'];
    }),
  ),
};

const env = (change: (entry: Entry) => void) => onNode('env-eu', change);
const services: Readonly<Record<string, Effect>> = {
  name: plain(
    env((s) => {
      s.name = 'Other';
    }),
  ),
  zone: plain(
    env((s) => {
      s.zone = 'hq';
    }),
  ),
  service: effect(
    forced({ serviceEndpoints: true }, storage, flow('vm-1', '198.51.100.230', { id: 'blob' })),
    onNode('storage', (s) => {
      s.service = 'cdn';
    }),
  ),
  region: effect(
    given(
      env((s) => {
        s.prefixes = 'catalogue';
      }),
    ),
    env((s) => {
      s.region = 'india';
    }),
  ),
  cloud: effect(
    given(
      env((s) => {
        s.prefixes = 'catalogue';
      }),
    ),
    env((s) => {
      s.cloud = 'usgov';
    }),
  ),
  prefixes: plain(
    env((s) => {
      s.prefixes = 'catalogue';
    }),
  ),
  'prefixes[].prefix': plain(
    env((s) => {
      s.prefixes[0].prefix = '198.51.100.0/28';
    }),
  ),
  'prefixes[].region': plain(
    env((s) => {
      s.prefixes[0].region = 'eastus';
    }),
  ),
  'prefixes[].communities[]': plain(
    env((s) => {
      s.prefixes[0].communities = ['12076:51004'];
    }),
  ),
  'endpoints[].name': effect(
    given(
      env((s) => {
        s.endpoints[0].address = '203.0.113.250';
      }),
    ),
    env((s) => {
      s.endpoints[0].name = 'Other';
    }),
  ),
  'endpoints[].address': plain(
    env((s) => {
      s.endpoints[0].address = '198.51.100.11';
    }),
  ),
  'endpoints[].hostname': effect(
    given(flow('hq-lan', { by: 'name', name: host }, { id: 'named' })),
    env((s) => {
      s.endpoints[0].hostname = 'other.example';
    }),
  ),
  'environment.type': effect(
    delegated,
    env((s) => {
      s.environment.type = 'trial';
    }),
  ),
  'environment.ipFirewall[]': effect(
    given(
      users,
      env((s) => {
        s.environment.ipFirewall = ['192.0.2.64/28'];
      }),
    ),
    env((s) => {
      s.environment.ipFirewall = ['203.0.113.0/28'];
    }),
  ),
  'environment.cookieBinding': effect(
    given(users, fails({ type: 'node', node: 'p1' })),
    env((s) => {
      s.environment.cookieBinding = true;
    }),
  ),
  'environment.delegatedVnets[]': effect(
    delegated,
    env((s) => {
      s.environment.delegatedVnets = [];
    }),
  ),
};

const isp = (change: (entry: Entry) => void) => onLink('fw-i-isp', change);
const two =
  (id: string, asn: number): Change =>
  (document) =>
    changed(
      document,
      addNode('router', id, { zone: 'internet-zone', asn }),
      addLink(`fw-i-${id}`, 'internet', 'fw-i', id, { feed: 'full-table' }),
      addLink(`${id}-internet`, 'internet', id, 'internet', { feed: 'full-table' }),
    );
const guarded = (rule: object) =>
  given(
    toCdn,
    two('exit-1', 64_508),
    isp((l) => {
      l.feed = 'full-table';
      l.importRules = [[importRule({ setLocalPreference: 120, ...rule })], []];
    }),
  );
const ispRule = (patch: object) =>
  isp((l) => {
    Object.assign(l.importRules[0][0], patch);
  });
const ownAs = given(
  flow('branch-lan', { by: 'node', node: 'hq-lan' }, { id: 'branch' }),
  zone('branch', { name: 'Branch Utrecht', kind: 'site', owner: 'customer', asn: 64_497 }),
);
const branch = (change: (entry: Entry) => void) => onLink('wan-branch', change);
const lost = changed(ownAs, fails({ type: 'link', link: 'wan-branch' }, true));
const cables: Readonly<Record<string, Effect>> = {
  'ends[]': plain(
    onLink('fw-e-ce1', (l) => {
      l.ends = ['fw-i', 'ce1'];
    }),
  ),
  kind: plain(
    onLink('fw-e-ce1', (l) => {
      l.kind = 'internet';
    }),
  ),
  mbps: plain(
    branch((l) => {
      l.mbps = 10;
    }),
  ),
  delayMs: plain(
    branch((l) => {
      l.delayMs = 40;
    }),
  ),
  cost: plain(
    onLink('fw-e-ce1', (l) => {
      l.cost = 500;
    }),
  ),
  physicalGroup: effect(
    given(users, fails({ type: 'physical-group', group: 'duct' })),
    onLink('ce1-p1', (l) => {
      l.physicalGroup = 'duct';
    }),
  ),
  lane: plain(
    onLink('ce1-p1', (l) => {
      l.lane = 'secondary';
    }),
  ),
  feed: plain(
    isp((l) => {
      l.feed = 'full-table';
    }),
  ),
  'importRules[][].action': effect(guarded({}), ispRule({ action: 'deny' })),
  'importRules[][].prefixes[].prefix': effect(
    guarded({ prefixes: [{ prefix: '198.51.100.0/24', upTo: null }] }),
    ispRule({ prefixes: [{ prefix: '203.0.113.0/24', upTo: null }] }),
  ),
  'importRules[][].prefixes[].upTo': effect(
    guarded({ prefixes: [{ prefix: '198.51.0.0/16', upTo: null }] }),
    ispRule({ prefixes: [{ prefix: '198.51.0.0/16', upTo: 24 }] }),
  ),
  'importRules[][].communities[]': effect(guarded({}), ispRule({ communities: ['64509:1'] })),
  'importRules[][].asPathContains': effect(guarded({}), ispRule({ asPathContains: 64_500 })),
  'importRules[][].setLocalPreference': effect(guarded({}), ispRule({ setLocalPreference: 90 })),
  'importRules[][].setWeight': effect(guarded({ setLocalPreference: 90 }), ispRule({ setWeight: 100 })),
  'importRules[][].setMed': effect(
    given(
      toCdn,
      two('exit-1', 64_509),
      isp((l) => {
        l.feed = 'full-table';
        l.importRules = [[importRule({ setLocalPreference: 100 })], []];
      }),
    ),
    ispRule({ setMed: 100 }),
  ),
  'importRules[][].prepend[]': effect(
    guarded({ setLocalPreference: 100 }),
    ispRule({ prepend: [64_496, 64_496] }),
  ),
  'bfd.enabled': effect(
    lost,
    branch((l) => {
      l.bfd.enabled = false;
    }),
  ),
  'bfd.intervalMs': effect(
    lost,
    branch((l) => {
      l.bfd.intervalMs = 1_000;
    }),
  ),
  'bfd.multiplier': effect(
    lost,
    branch((l) => {
      l.bfd.multiplier = 5;
    }),
  ),
  holdSeconds: effect(
    changed(
      lost,
      branch((l) => {
        l.bfd.enabled = false;
      }),
    ),
    branch((l) => {
      l.holdSeconds = 30;
    }),
  ),
};

const bothCircuits = given(
  circuitB,
  toVm,
  addLink('gw-1-b', 'connection', 'gw-1', 'circuit-b'),
  addLink('wan-2', 'wan', 'hq-lan', 'dc2-lan', { cost: 100 }),
  advertise('priv-b', ['10.30.0.0/16', '10.10.0.0/16']),
);
const joined = given(
  circuitB,
  addLink('reach', 'global-reach', 'circuit-a', 'circuit-b'),
  flow('hq-lan', '10.30.1.5', { id: 'sites' }),
);
const links: Readonly<Record<string, Effect>> = {
  'connection.ends[]': effect(
    bothCircuits,
    onLink('gw-1-b', (l) => {
      l.ends = ['gw-1', 'circuit-a'];
    }),
  ),
  'connection.weight': effect(
    bothCircuits,
    onLink('gw-1-b', (l) => {
      l.weight = 100;
    }),
  ),
  'connection.fastPath': effect(
    given(
      toVm,
      onNode('gw-1', (g) => {
        g.sku = 'ErGw3Az';
      }),
    ),
    onLink('gw-1-a', (l) => {
      l.fastPath = true;
    }),
  ),
  'connection.authorised': plain(
    onLink('gw-1-a', (l) => {
      l.authorised = false;
    }),
  ),
  'global-reach.ends[]': effect(
    joined,
    onLink('reach', (l) => {
      l.ends = ['circuit-a', 'circuit-a'];
    }),
  ),
};

const onZone = (id: string, change: (entry: Entry) => void) => edit('zones', id, change);
const nested = given(
  users,
  zone('building', { name: 'Building', kind: 'site', owner: 'customer', parent: 'hq' }),
  hq((h) => {
    h.zone = 'building';
  }),
);
const zones: Readonly<Record<string, Effect>> = {
  name: plain(
    onZone('branch', (z) => {
      z.name = 'Other';
    }),
  ),
  kind: plain(
    onZone('microsoft', (z) => {
      z.kind = 'site';
    }),
  ),
  owner: plain(
    onZone('branch', (z) => {
      z.owner = 'provider';
    }),
  ),
  parent: effect(
    nested,
    onZone('building', (z) => {
      z.parent = 'branch';
    }),
  ),
  asn: plain(
    onZone('hq', (z) => {
      z.asn = 64_497;
    }),
  ),
  location: effect(
    given(
      users,
      onZone('hq', (z) => {
        z.place = null;
      }),
    ),
    onZone('hq', (z) => {
      z.location = 'london';
    }),
  ),
  'place.latitude': plain(
    onZone('hq', (z) => {
      z.place.latitude = 60;
    }),
  ),
  'place.longitude': plain(
    onZone('hq', (z) => {
      z.place.longitude = 20;
    }),
  ),
};

const asked = (change: (entry: Entry) => void) => edit('flows', 'users', change);
const one = given(users);
const named = given(flow('hq-lan', { by: 'name', name: host }, { id: 'users' }));
const failure = (of: object) => given(users, fails(of as never));
const fault = (change: (entry: Entry) => void) => edit('failures', 'failure-1', change);
/** The primary link of the circuit, doing worse in some way, and a change of how much worse. */
const degraded = (how: object, change: (effect: Entry) => void): Effect =>
  effect(
    given(
      users,
      fails({ type: 'node', node: 'circuit-a', part: 'primary' }),
      fault((f) => {
        f.effect = how;
      }),
    ),
    fault((f) => {
      change(f.effect);
    }),
  );
const routeFilter = (change: (entry: Entry) => void) => edit('routeFilters', 'filter-eu', change);

export const effects: Readonly<Record<string, Effect>> = {
  ...under('host', hosts),
  ...under('router', routing('router')),
  ...under('firewall', { ...routing('firewall'), ...firewalls }),
  ...under('provider', providers),
  ...under('circuit', circuits),
  ...under('peering', peerings),
  'internet.name': plain(
    onNode('internet', (n) => {
      n.name = 'Other';
    }),
  ),
  'internet.zone': plain(
    onNode('internet', (n) => {
      n.zone = 'hq';
    }),
  ),
  'internet.asn': plain(
    onNode('internet', (n) => {
      n.asn = 64_509;
    }),
  ),
  ...azure,
  ...under('service', services),
  ...under('cable', cables),
  ...links,
  'settings.mode': plain(settings({ mode: 'production' })),
  'settings.cloud': plain(settings({ cloud: 'usgov' })),
  'settings.internetAggregates[]': plain(settings({ internetAggregates: [] })),
  ...under('zone', zones),
  'routeFilter.communities[]': plain(
    routeFilter((f) => {
      f.communities = ['12076:51003'];
    }),
  ),
  'routeFilter.microsoft365Authorised': effect(
    given(
      office,
      circuit((c) => {
        c.sku = 'Premium';
      }),
      routeFilter((f) => {
        f.communities = ['12076:5010', '12076:5020', '12076:5030'];
      }),
    ),
    routeFilter((f) => {
      f.microsoft365Authorised = true;
    }),
  ),
  'flow.from.node': effect(
    one,
    asked((f) => {
      f.from.node = 'branch-lan';
    }),
  ),
  'flow.from.address': effect(
    one,
    asked((f) => {
      f.from.address = '10.10.1.99';
    }),
  ),
  'flow.to.by': effect(
    one,
    asked((f) => {
      f.to = { by: 'name', name: host };
    }),
  ),
  'flow.to.node': effect(
    one,
    asked((f) => {
      f.to.node = 'cdn';
    }),
  ),
  'flow.to.address': effect(
    one,
    asked((f) => {
      f.to.address = '198.51.100.40';
    }),
  ),
  'flow.to.name': effect(
    named,
    asked((f) => {
      f.to.name = 'login.example';
    }),
  ),
  'flow.port': effect(
    denied({ ports: [80] }),
    asked((f) => {
      f.port = 80;
    }),
  ),
  'flow.forwardMbps': effect(
    one,
    asked((f) => {
      f.forwardMbps = 10;
    }),
  ),
  'flow.returnMbps': effect(
    one,
    asked((f) => {
      f.returnMbps = 10;
    }),
  ),
  'failure.of.type': effect(
    failure({ type: 'node', node: 'ce1' }),
    fault((f) => {
      f.of = { type: 'location', location: 'amsterdam' };
    }),
  ),
  'failure.of.node': effect(
    failure({ type: 'node', node: 'ce1' }),
    fault((f) => {
      f.of.node = 'ce2';
    }),
  ),
  'failure.of.part': effect(
    failure({ type: 'node', node: 'circuit-a' }),
    fault((f) => {
      f.of.part = 'primary';
    }),
  ),
  'failure.of.link': effect(
    failure({ type: 'link', link: 'fw-e-ce1' }),
    fault((f) => {
      f.of.link = 'lan-fw-e';
    }),
  ),
  'failure.of.zone': effect(
    failure({ type: 'zone', zone: 'branch' }),
    fault((f) => {
      f.of.zone = 'hq';
    }),
  ),
  'failure.of.location': effect(
    failure({ type: 'location', location: 'london' }),
    fault((f) => {
      f.of.location = 'amsterdam';
    }),
  ),
  'failure.of.group': effect(
    given(
      users,
      onLink('ce1-p1', (l) => {
        l.physicalGroup = 'duct';
      }),
      fails({ type: 'physical-group', group: 'other' }),
    ),
    fault((f) => {
      f.of.group = 'duct';
    }),
  ),
  'failure.of.region': effect(
    failure({ type: 'region', region: 'northeurope' }),
    fault((f) => {
      f.of.region = 'europe';
    }),
  ),
  'failure.atMs': effect(
    given(users, fails({ type: 'node', node: 'circuit-a', part: 'primary' })),
    fault((f) => {
      f.atMs = 5_000;
    }),
  ),
  'failure.untilMs': effect(
    given(users, fails({ type: 'node', node: 'circuit-a', part: 'primary' })),
    fault((f) => {
      f.untilMs = 60_000;
    }),
  ),
  'failure.effect.type': effect(
    given(users, fails({ type: 'node', node: 'circuit-a', part: 'primary' })),
    fault((f) => {
      f.effect = { type: 'drain' };
    }),
  ),
  'failure.effect.percent': degraded({ type: 'loss', percent: 1 }, (effect) => {
    effect.percent = 2;
  }),
  'failure.effect.ms': degraded({ type: 'delay', ms: 10 }, (effect) => {
    effect.ms = 20;
  }),
  'failure.effect.mbps': degraded({ type: 'rate', mbps: 10 }, (effect) => {
    effect.mbps = 20;
  }),
  'failure.effect.downMs': degraded({ type: 'flap', downMs: 5_000, upMs: 5_000, times: 2 }, (effect) => {
    effect.downMs = 4_000;
  }),
  'failure.effect.upMs': degraded({ type: 'flap', downMs: 5_000, upMs: 5_000, times: 2 }, (effect) => {
    effect.upMs = 4_000;
  }),
  'failure.effect.times': degraded({ type: 'flap', downMs: 5_000, upMs: 5_000, times: 2 }, (effect) => {
    effect.times = 3;
  }),
  'failure.silent': effect(
    given(toVm, fails({ type: 'node', node: 'circuit-a', part: 'primary' })),
    fault((f) => {
      f.silent = true;
    }),
  ),
};
