import { addNode, advertise, type Change, changed, fails, flow, website } from '#sim/scenarios/designs.ts';
import { type Effect, type Entry, effect, given, onNode, plain, toVm } from './effect.ts';

export const vnet = (change: (entry: Entry) => void) => onNode('vnet-1', change);
export const forced = (subnet: object = {}, ...more: readonly Change[]) =>
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
export const storage = addNode('service', 'storage', {
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
export const delegated = given(
  onNode('env-eu', (s) => {
    s.environment.delegatedVnets = ['vnet-1'];
  }),
  servers({ delegated: true }),
  flow('env-eu 10.100.1.9', '10.10.5.20', { id: 'contained' }),
);
export const azure: Readonly<Record<string, Effect>> = {
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
