/**
 * For each property that no route and no packet depends on, a change of it, which must leave the report as it is. What
 * looks at it instead is said in its schema. Used by the test that nothing is decorative.
 */
import type { TopologyDocument } from '#model/document.ts';
import { addLink, type Change, flow } from '#sim/scenarios/designs.ts';
import { base, type Effect, type Entry, edit, given, settings } from './effects/effect.ts';

const set = (
  collection: 'zones' | 'nodes' | 'links' | 'routeFilters' | 'flows',
  id: string,
  patch: object,
): Effect => ({
  design: base,
  change: edit(collection, id, (entry: Entry) => Object.assign(entry, patch)),
});
const notes = { notes: 'Checked in May.' };
const named = { name: 'Another name' };
const within = (design: TopologyDocument, change: Change): Effect => ({ design, change });
const box = (patch: object): Effect => ({
  design: base,
  change: (document) => ({
    ...document,
    geometry: { ...document.geometry, hq: { ...document.geometry['hq' as never], ...patch } as never },
  }),
});

const direct = given(
  flow('hq-lan', { by: 'node', node: 'vm-1' }, { id: 'vm' }),
  edit('nodes', 'circuit-a', (circuit) => {
    circuit.directPort = { name: 'Pair 1', gbps: 10, encapsulation: 'QinQ', macsec: false, sTag: 7 };
  }),
);
const port = (patch: object): Effect =>
  within(
    direct,
    edit('nodes', 'circuit-a', (circuit) => Object.assign(circuit.directPort, patch)),
  );

const existing = (patch: object): Effect =>
  within(
    given(
      edit('nodes', 'circuit-a', (circuit) => {
        circuit.existing = { sku: 'Standard', billing: 'Unlimited', mbps: 1000 };
      }),
    ),
    edit('nodes', 'circuit-a', (circuit) => Object.assign(circuit.existing, patch)),
  );
const registered = (patch: object): Effect =>
  within(
    given(
      edit('nodes', 'ms-a', (peering) => {
        peering.registrations = [{ prefix: '192.0.2.64/28', asn: 64_500 }];
      }),
    ),
    edit('nodes', 'ms-a', (peering) => Object.assign(peering.registrations[0], patch)),
  );
const known = { id: 'accepted-1', check: 'ha/no-bfd', about: ['circuit-a'], reason: 'A reason.' };
const accepted = (patch: object): Effect => ({
  design: { ...base, accepted: { 'accepted-1': known } as never },
  change: (document) => ({ ...document, accepted: { 'accepted-1': { ...known, ...patch } } as never }),
});

const line = given(
  flow('hq-lan', { by: 'node', node: 'vm-1' }, { id: 'vm' }),
  addLink('line', 'note', 'vnet-1', 'env-eu'),
  addLink('reach', 'global-reach', 'circuit-a', 'circuit-a'),
);
const onLine = (id: string, patch: object): Effect =>
  within(
    line,
    edit('links', id, (link) => Object.assign(link, patch)),
  );

/** From one intent to another: what is wanted of a flow moves no packet of it. */
const wanted = (from: object, to: object): Effect => {
  const wanting = (intent: object): TopologyDocument => ({
    ...base,
    intents: { wish: { id: 'wish', flow: 'users-to-env', after: 'any-one', ...intent } } as never,
  });
  return { design: wanting(from), change: () => wanting(to) };
};
const claimed = (from: object, to: object): Effect => wanted({ claim: from }, { claim: to });
const reaches = { claim: { type: 'reaches' } };

const advertLink = (id: string): Effect =>
  within(
    given(
      edit('nodes', id, (node) => {
        node.internetAdverts = [
          { prefix: '203.0.113.0/28', link: 'both', prepend: [], med: null, communities: [] },
        ];
      }),
    ),
    edit('nodes', id, (node) => {
      node.internetAdverts[0].link = 'secondary';
    }),
  );
const rule = {
  action: 'permit',
  link: 'both',
  prefixes: [],
  communities: [],
  asPathContains: null,
  setLocalPreference: 120,
  setWeight: null,
  setMed: null,
  prepend: [],
};
const ruled = given(
  flow('hq-lan', { by: 'node', node: 'cdn' }, { id: 'cdn' }),
  edit('links', 'fw-i-isp', (link) => {
    link.importRules = [[rule], []];
  }),
);

export const unread: Readonly<Record<string, Effect>> = {
  'host.notes': set('nodes', 'hq-lan', notes),
  'host.trustsCallersBy': set('nodes', 'rproxy', { trustsCallersBy: 'service-tag' }),
  'host.role': set('nodes', 'hq-lan', { role: 'data-gateway' }),
  'router.notes': set('nodes', 'ce1', notes),
  'router.internetAdverts[].link': advertLink('isp'),
  'router.firstHopRedundancy': set('nodes', 'ce1', { firstHopRedundancy: true }),
  'firewall.notes': set('nodes', 'fw-e', notes),
  'firewall.internetAdverts[].link': advertLink('fw-i'),
  'provider.notes': set('nodes', 'p1', notes),
  'provider.catalogueName': set('nodes', 'p1', { catalogueName: 'Equinix' }),
  'circuit.notes': set('nodes', 'circuit-a', notes),
  'circuit.billing': set('nodes', 'circuit-a', { billing: 'Metered' }),
  'circuit.metro': set('nodes', 'circuit-a', { metro: true }),
  'circuit.createdOn': set('nodes', 'circuit-a', { createdOn: '2016-01-01' }),
  'circuit.links[].port': within(
    base,
    edit('nodes', 'circuit-a', (circuit) => {
      circuit.links[0].port = 'xe-0/0/1';
    }),
  ),
  'circuit.directPort.name': port({ name: 'Pair 2' }),
  'circuit.directPort.gbps': port({ gbps: 100 }),
  'circuit.directPort.encapsulation': port({ encapsulation: 'Dot1Q' }),
  'circuit.directPort.macsec': port({ macsec: true }),
  'circuit.directPort.sTag': port({ sTag: 9 }),
  'circuit.existing.sku': existing({ sku: 'Premium' }),
  'circuit.existing.billing': existing({ billing: 'Metered' }),
  'circuit.existing.mbps': existing({ mbps: 2000 }),
  'peering.registrations[].prefix': registered({ prefix: '192.0.2.80/29' }),
  'peering.registrations[].asn': registered({ asn: 64_501 }),
  'peering.marksTraffic': set('nodes', 'ms-a', { marksTraffic: true }),
  'peering.notes': set('nodes', 'ms-a', notes),
  'peering.customerAsn': set('nodes', 'ms-a', { customerAsn: 64_500 }),
  'peering.sessions[].keepaliveSeconds': within(
    base,
    edit('nodes', 'ms-a', (peering) => {
      peering.sessions[0].keepaliveSeconds = 10;
    }),
  ),
  'peering.adverts[].med': within(
    base,
    edit('nodes', 'ms-a', (peering) => {
      peering.adverts[0].med = 50;
    }),
  ),
  'internet.notes': set('nodes', 'internet', notes),
  'vnet.notes': set('nodes', 'vnet-1', notes),
  'vnet.isolated': set('nodes', 'vnet-1', { isolated: true }),
  'gateway.pinnedToZone': set('nodes', 'gw-1', { pinnedToZone: true }),
  'gateway.notes': set('nodes', 'gw-1', notes),
  'vm.notes': set('nodes', 'vm-1', notes),
  'service.notes': set('nodes', 'env-eu', notes),
  'service.environment.conditionalAccess': within(
    base,
    edit('nodes', 'env-eu', (service) => {
      service.environment.conditionalAccess = true;
    }),
  ),
  'service.claimedDedicated': set('nodes', 'env-eu', { claimedDedicated: true }),
  'cable.name': set('links', 'fw-e-ce1', named),
  'cable.importRules[][].link': within(
    ruled,
    edit('links', 'fw-i-isp', (link) => {
      link.importRules[0][0].link = 'secondary';
    }),
  ),
  'cable.keepaliveSeconds': set('links', 'fw-i-isp', { keepaliveSeconds: 10 }),
  'connection.name': set('links', 'gw-1-a', named),
  'global-reach.name': onLine('reach', named),
  'note.name': onLine('line', named),
  'note.ends[]': onLine('line', { ends: ['vnet-1', 'env-us'] }),
  'design.name': within(base, (document) => ({ ...document, name: 'Another design' })),
  'design.notes': within(base, (document) => ({ ...document, ...notes })),
  'settings.meteredBreakEvenTb': within(base, settings({ meteredBreakEvenTb: 20 })),
  'settings.costSheet[]': within(base, settings({ costSheet: ['azure'] })),
  'settings.criticality': within(base, settings({ criticality: 'critical' })),
  'zone.notes': set('zones', 'hq', notes),
  'routeFilter.purpose': set('routeFilters', 'filter-eu', { purpose: 'microsoft-365' }),
  'routeFilter.name': set('routeFilters', 'filter-eu', named),
  'flow.name': set('flows', 'users-to-env', named),
  'flow.notes': set('flows', 'users-to-env', notes),
  'intent.flow': wanted(reaches, { ...reaches, flow: null }),
  'intent.after': wanted(reaches, { ...reaches, after: 'any-two' }),
  'intent.claim.type': claimed({ type: 'reaches' }, { type: 'no-internet' }),
  'intent.claim.node': claimed({ type: 'through', node: 'ce1' }, { type: 'through', node: 'ce2' }),
  'intent.claim.link': claimed(
    { type: 'through', link: 'wan-branch' },
    { type: 'through', link: 'lan-fw-e' },
  ),
  'intent.claim.zone': claimed({ type: 'through', zone: 'hq' }, { type: 'through', zone: 'p1-zone' }),
  'intent.claim.circuit': claimed(
    { type: 'through', circuit: 'circuit-a', part: 'primary' },
    { type: 'through', circuit: 'circuit-b', part: 'primary' },
  ),
  'intent.claim.part': claimed(
    { type: 'through', circuit: 'circuit-a', part: 'primary' },
    { type: 'through', circuit: 'circuit-a', part: 'secondary' },
  ),
  'intent.claim.location': claimed(
    { type: 'through', location: 'amsterdam' },
    { type: 'through', location: 'london' },
  ),
  'intent.claim.nodes[]': claimed(
    { type: 'in-order', nodes: ['ce1', 'p1'] },
    { type: 'in-order', nodes: ['p1', 'ce1'] },
  ),
  'intent.claim.nodes[].circuit': claimed(
    { type: 'in-order', nodes: [{ circuit: 'circuit-a', part: 'primary' }, 'ce1'] },
    { type: 'in-order', nodes: [{ circuit: 'circuit-b', part: 'primary' }, 'ce1'] },
  ),
  'intent.claim.nodes[].part': claimed(
    { type: 'in-order', nodes: [{ circuit: 'circuit-a', part: 'primary' }, 'ce1'] },
    { type: 'in-order', nodes: [{ circuit: 'circuit-a', part: 'secondary' }, 'ce1'] },
  ),
  'intent.claim.nodes[].link': claimed(
    { type: 'in-order', nodes: [{ link: 'wan-branch' }, 'ce1'] },
    { type: 'in-order', nodes: [{ link: 'lan-fw-e' }, 'ce1'] },
  ),
  'intent.claim.nodes[].zone': claimed(
    { type: 'in-order', nodes: [{ zone: 'hq' }, 'ce1'] },
    { type: 'in-order', nodes: [{ zone: 'p1-zone' }, 'ce1'] },
  ),
  'intent.claim.nodes[].location': claimed(
    { type: 'in-order', nodes: [{ location: 'amsterdam' }, 'ce1'] },
    { type: 'in-order', nodes: [{ location: 'london' }, 'ce1'] },
  ),
  'intent.claim.extent': claimed(
    { type: 'private-to', extent: 'endpoint' },
    { type: 'private-to', extent: 'customer-edge' },
  ),
  'intent.claim.milliseconds': claimed(
    { type: 'latency-below', milliseconds: 1 },
    { type: 'latency-below', milliseconds: 99 },
  ),
  'intent.claim.percent': claimed(
    { type: 'load-at-most', percent: 1 },
    { type: 'load-at-most', percent: 99 },
  ),
  'flow.protocol': set('flows', 'users-to-env', { protocol: 'udp' }),
  'flow.encryption': set('flows', 'users-to-env', { encryption: 'none' }),
  'flow.sessions': set('flows', 'users-to-env', { sessions: 20_000 }),
  'flow.packetBytes': set('flows', 'users-to-env', { packetBytes: 1_500 }),
  'flow.privacy': set('flows', 'users-to-env', { privacy: 'no-internet' }),
  'flow.critical': set('flows', 'users-to-env', { critical: true }),
  'accepted.check': accepted({ check: 'ha/same-ce' }),
  'accepted.about[]': accepted({ about: ['ce1'] }),
  'accepted.reason': accepted({ reason: 'Another reason.' }),
  'box.x': box({ x: 8 }),
  'box.y': box({ y: 8 }),
  'box.width': box({ width: 600 }),
  'box.height': box({ height: 600 }),
  'box.locked': box({ locked: true }),
  'box.collapsed': box({ collapsed: true }),
  'box.order': box({ order: 2 }),
};
