import { addLink, addNode, type Change, changed } from '#sim/scenarios/designs.ts';
import {
  type Effect,
  type Entry,
  effect,
  fromInternet,
  given,
  onLink,
  onNode,
  toCdn,
  users,
} from './effect.ts';
import { hq } from './host-effects.ts';

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
export function routing(kind: 'router' | 'firewall'): Readonly<Record<string, Effect>> {
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
