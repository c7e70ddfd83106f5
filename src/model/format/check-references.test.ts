import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TopologyDocument } from '../document.ts';
import { arbitraryDocument } from './arbitrary-document.ts';
import { checkReferences, referencesOf } from './check-references.ts';
import { readDocument } from './read-document.ts';

const site = (id: string, parent: string | null = null) => ({
  id,
  name: id,
  kind: 'site',
  owner: 'customer',
  parent,
});
const router = (id: string, fields = {}) => ({ id, kind: 'router', name: id.toUpperCase(), ...fields });
const vnet = (id: string, fields = {}) => ({ id, kind: 'vnet', name: id, region: 'westeurope', ...fields });
const circuit = {
  id: 'ams',
  kind: 'circuit',
  name: 'Amsterdam',
  mbps: 1000,
  locations: ['amsterdam', 'amsterdam'],
};
const peering = (fields = {}) => ({
  id: 'ms',
  kind: 'peering',
  name: 'Peering',
  circuit: 'ams',
  type: 'microsoft',
  peerAsn: 65_001,
  sessions: [{ vlan: 300 }, { vlan: 300 }],
  ...fields,
});
const lan = (id: string, from: string, to: string) => ({ id, kind: 'lan', ends: [from, to] });
const flow = (fields: object) => ({
  id: 'f',
  name: 'Web',
  from: { node: 'a' },
  to: { by: 'name', name: 'x.example' },
  ...fields,
});

const byId = (...entries: { id: string }[]) => Object.fromEntries(entries.map((entry) => [entry.id, entry]));

function problemsOf(fields: object): readonly (readonly [id: string, path: string | undefined])[] {
  const result = readDocument(JSON.stringify({ format: 'handoff', version: 1, name: 'Test', ...fields }));
  if (result.ok) return [];
  return (result.error.details ?? [result.error]).map(({ id, path }) => [id, path] as const);
}

describe('what refers to what', () => {
  it.each([
    ['a zone its parent', { zones: byId(site('a', 'nowhere')) }, 'zones.a.parent'],
    ['a node its zone', { nodes: byId(router('a', { zone: 'nowhere' })) }, 'nodes.a.zone'],
    [
      'a static route its next hop',
      { nodes: byId(router('a', { staticRoutes: [{ prefix: '0.0.0.0/0', via: 'b' }] })) },
      'nodes.a.staticRoutes.0.via',
    ],
    [
      'a NAT rule its way out',
      { nodes: byId(router('a', { sourceNat: [{ pool: '192.0.2.0/24', egress: ['a', 'b'] }] })) },
      'nodes.a.sourceNat.0.egress.1',
    ],
    [
      'a host its proxy',
      { nodes: byId({ id: 'h', kind: 'host', name: 'H', leaves: { by: 'proxy', proxy: 'x' } } as never) },
      'nodes.h.leaves.proxy',
    ],
    [
      'a PAC rule its proxy',
      {
        nodes: byId({
          id: 'h',
          kind: 'host',
          name: 'H',
          leaves: { by: 'pac', rules: [{ pattern: '*.example', via: 'x' }] },
        } as never),
      },
      'nodes.h.leaves.rules.0.via',
    ],
    [
      'a reverse proxy its server',
      { nodes: byId({ id: 'h', kind: 'host', name: 'H', forwardsTo: 'x' } as never) },
      'nodes.h.forwardsTo',
    ],
    [
      'a circuit its customer edge',
      { nodes: byId({ ...circuit, links: [{}, { customerEdge: 'ce2' }] } as never) },
      'nodes.ams.links.1.customerEdge',
    ],
    ['a peering its circuit', { nodes: byId(peering()) }, 'nodes.ms.circuit'],
    [
      'a peering its route filter',
      { nodes: byId(circuit, peering({ routeFilter: 'all' })) },
      'nodes.ms.routeFilter',
    ],
    [
      'a gateway its VNet',
      { nodes: byId({ id: 'g', kind: 'gateway', name: 'G', vnet: 'hub' } as never) },
      'nodes.g.vnet',
    ],
    [
      'a VM its VNet',
      { nodes: byId({ id: 'vm', kind: 'vm', name: 'VM', vnet: 'hub' } as never) },
      'nodes.vm.vnet',
    ],
    [
      'a VNet its peer',
      { nodes: byId(vnet('hub', { peers: [{ vnet: 'spoke' }] })) },
      'nodes.hub.peers.0.vnet',
    ],
    [
      'an environment its VNet',
      {
        nodes: byId({
          id: 's',
          kind: 'service',
          name: 'S',
          service: 'power-platform',
          environment: { delegatedVnets: ['hub'] },
        } as never),
      },
      'nodes.s.environment.delegatedVnets.0',
    ],
    ['a link its end', { nodes: byId(router('a')), links: byId(lan('l', 'a', 'b')) }, 'links.l.ends.1'],
    ['a flow its source', { flows: byId(flow({})) }, 'flows.f.from.node'],
    [
      'a flow its target',
      { nodes: byId(router('a')), flows: byId(flow({ to: { by: 'node', node: 'b' } })) },
      'flows.f.to.node',
    ],
    [
      'a failure its node',
      { failures: byId({ id: 'x', of: { type: 'node', node: 'a' } } as never) },
      'failures.x.of.node',
    ],
    [
      'a failure its link',
      { failures: byId({ id: 'x', of: { type: 'link', link: 'a' } } as never) },
      'failures.x.of.link',
    ],
    [
      'a failure its zone',
      { failures: byId({ id: 'x', of: { type: 'zone', zone: 'a' } } as never) },
      'failures.x.of.zone',
    ],
    ['a place its node', { geometry: { a: { x: 0, y: 0 } } }, 'geometry.a'],
  ])('is refused when %s is not there', (_, fields, path) => {
    expect(problemsOf(fields)).toEqual([['format/dangling-reference', path]]);
  });

  it('is refused when it is of the wrong kind', () => {
    expect(problemsOf({ nodes: byId(router('ams'), peering()) })).toEqual([
      ['format/wrong-kind', 'nodes.ms.circuit'],
    ]);
    const gateway = { id: 'g', kind: 'gateway', name: 'G', vnet: 'a' };
    const vm = { id: 'vm', kind: 'vm', name: 'VM', vnet: 'a' };
    expect(problemsOf({ nodes: byId(router('a'), gateway, vm) })).toEqual([
      ['format/wrong-kind', 'nodes.g.vnet'],
      ['format/wrong-kind', 'nodes.vm.vnet'],
    ]);
  });

  it('is told with the names the user gave', () => {
    const result = readDocument(
      JSON.stringify({ format: 'handoff', version: 1, name: 'T', nodes: byId(router('ams'), peering()) }),
    );
    expect(result).toMatchObject({
      error: { message: 'Peering Peering names "ams" in circuit, which is a router and not a circuit.' },
    });
  });
});

describe('ids', () => {
  it('stand twice, as key and as field, and agree', () => {
    expect(problemsOf({ nodes: { a: router('b') } })).toEqual([['format/id-differs', 'nodes.a.id']]);
  });

  it('differ across all collections, since a failure or a finding may point at any', () => {
    const fields = { zones: byId(site('a')), nodes: byId(router('a')) };
    expect(problemsOf(fields)).toEqual([['format/id-used-twice', 'nodes.a']]);
  });
});

describe('zones', () => {
  it('nest four deep and no deeper', () => {
    const four = [site('a'), site('b', 'a'), site('c', 'b'), site('d', 'c')];
    expect(problemsOf({ zones: byId(...four) })).toEqual([]);
    expect(problemsOf({ zones: byId(...four, site('e', 'd')) })).toEqual([
      ['format/zones-too-deep', 'zones.e.parent'],
    ]);
  });

  it('never stand inside themselves', () => {
    expect(problemsOf({ zones: byId(site('a', 'a')) })).toEqual([
      ['format/zones-in-circle', 'zones.a.parent'],
    ]);
    expect(problemsOf({ zones: byId(site('a', 'b'), site('b', 'a'), site('c', 'b')) })).toHaveLength(3);
  });

  it('have a size where they have a place', () => {
    expect(problemsOf({ zones: byId(site('a')), geometry: { a: { x: 0, y: 0, width: 10 } } })).toEqual([
      ['format/zone-without-size', 'geometry.a'],
    ]);
  });
});

describe('links and sessions', () => {
  it('refuses a link with both ends on one node', () => {
    expect(problemsOf({ nodes: byId(router('a')), links: byId(lan('l', 'a', 'a')) })).toEqual([
      ['format/link-to-itself', 'links.l.ends'],
    ]);
  });

  it('refuses IPv6 addresses in an IPv4 session, and the other way round', () => {
    const sessions = [
      { vlan: 300, ipv4: { subnet: '192.0.2.0/30', customer: '192.0.2.1', microsoft: '2001:db8::2' } },
      { vlan: 300, ipv6: { subnet: '192.0.2.4/30', customer: '2001:db8::1', microsoft: '2001:db8::2' } },
    ];
    expect(problemsOf({ nodes: byId(circuit, peering({ sessions })) })).toEqual([
      ['format/wrong-family', 'nodes.ms.sessions.0.ipv4.microsoft'],
      ['format/wrong-family', 'nodes.ms.sessions.1.ipv6.subnet'],
    ]);
  });
});

describe('in any valid document', () => {
  it('taking away an entry is refused exactly when something names it', () =>
    fc.assert(
      fc.property(
        arbitraryDocument.filter(({ nodes }) => Object.keys(nodes).length > 0),
        fc.nat(),
        (document, n) => {
          const ids = Object.keys(document.nodes);
          const gone = ids[n % ids.length] as string;
          const { [gone]: _, ...nodes } = document.nodes as Record<string, unknown>;
          const left = { ...document, nodes } as unknown as TopologyDocument;
          const named = [...referencesOf(left)].filter(({ id }) => id === gone).length;
          const placed = gone in document.geometry ? 1 : 0;
          expect(checkReferences(left)).toHaveLength(named + placed);
        },
      ),
    ));
});
