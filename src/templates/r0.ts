/**
 * The reference design R0: one circuit in Amsterdam, both peerings, a separate internet edge.
 *
 * The design people see first, and the one that most worked scenarios start from.
 *
 * @source scenarios, Reference design R0
 */
import type { TopologyDocument } from '#model/document.ts';
import { design, session4 } from './design.ts';

export const r0 = (): TopologyDocument =>
  design({
    name: 'One circuit in Amsterdam',
    notes: 'Follow "Users to environment" to the pennant at the Microsoft edge: from there the network is shared. Then fail a link.',
    settings: { internetAggregates: ['198.51.100.0/24'] as never },
    zones: [
      { id: 'hq', name: 'HQ Amsterdam', kind: 'site', asn: 64_496, place: { latitude: 52.37, longitude: 4.9 }, box: [0, 0, 504, 400] },
      { id: 'branch', name: 'Branch Utrecht', kind: 'site', asn: 64_496, place: { latitude: 52.09, longitude: 5.12 }, box: [0, 416, 176, 112] },
      { id: 'p1-zone', name: 'Provider', kind: 'provider', box: [520, 0, 168, 400] },
      { id: 'amsterdam', name: 'Amsterdam peering location', kind: 'peering-location', location: 'amsterdam', box: [704, 0, 264, 400] },
      { id: 'microsoft', name: 'Microsoft network', kind: 'microsoft', box: [984, 0, 328, 400] },
      { id: 'internet-zone', name: 'Internet', kind: 'internet', box: [192, 416, 1120, 112] },
    ],
    nodes: [
      { kind: 'host', id: 'hq-lan', name: 'HQ users', zone: 'hq', role: 'users', subnets: ['10.10.0.0/16'], addresses: ['10.10.1.25'], at: [16, 48] },
      { kind: 'host', id: 'sql', name: 'SQL server', zone: 'hq', role: 'server', subnets: ['10.10.5.0/24'], addresses: ['10.10.5.20'], at: [16, 312] },
      {
        kind: 'host', id: 'rproxy', name: 'Reverse proxy', zone: 'hq', role: 'reverse-proxy', subnets: ['10.10.250.0/24'],
        addresses: ['10.10.250.10', '10.10.250.20'], forwardsTo: 'sql', at: [16, 184],
        published: [
          { name: 'api.contoso.example', address: '192.0.2.82', scope: 'public' },
          { name: 'mail.contoso.example', address: '203.0.113.18', scope: 'public' },
        ],
      },
      { kind: 'host', id: 'branch-lan', name: 'Branch users', zone: 'branch', role: 'users', subnets: ['10.20.0.0/16'], addresses: ['10.20.1.25'], at: [16, 456] },
      {
        kind: 'firewall', id: 'fw-e', name: 'FW-E', zone: 'hq', multipath: 2, originated: ['192.0.2.80/29'], at: [184, 112],
        sourceNat: [{ name: 'Pool A', pool: '192.0.2.64/28', address: '192.0.2.65', egress: 'expressroute' }],
        destinationNat: [{ publicAddress: '192.0.2.82', port: 443, insideAddress: '10.10.250.10' }],
      },
      {
        kind: 'firewall', id: 'fw-i', name: 'FW-I', zone: 'hq', learns: 'default-only', originated: ['203.0.113.16/29'], at: [184, 312],
        sourceNat: [{ name: 'Internet pool', pool: '203.0.113.0/28', address: '203.0.113.2', egress: 'internet' }],
        destinationNat: [{ publicAddress: '203.0.113.18', insideAddress: '10.10.250.20' }],
        internetAdverts: [{ prefix: '203.0.113.0/28' }, { prefix: '203.0.113.16/29' }],
      },
      { kind: 'router', id: 'ce1', name: 'CE1', zone: 'hq', at: [352, 48] },
      { kind: 'router', id: 'ce2', name: 'CE2', zone: 'hq', at: [352, 184] },
      { kind: 'provider', id: 'p1', name: 'P1', zone: 'p1-zone', layer: 2, at: [532, 112] },
      {
        kind: 'circuit', id: 'circuit-a', name: 'Circuit A', zone: 'amsterdam', sku: 'Standard', mbps: 1000, locations: ['amsterdam', 'amsterdam'],
        links: [{ customerEdge: 'ce1' }, { customerEdge: 'ce2' }], createdOn: '2024-03-01', at: [716, 104],
      },
      {
        kind: 'peering', id: 'ms-a', name: 'Microsoft peering A', zone: 'amsterdam', circuit: 'circuit-a', type: 'microsoft', configuredOn: '2024-03-01', peerAsn: 64_496,
        sessions: [session4('192.0.2.0/30', 300), session4('192.0.2.4/30', 300)],
        adverts: [{ prefix: '192.0.2.64/28' }, { prefix: '192.0.2.80/29' }],
        localPreference: 150, declaredPrefixes: ['192.0.2.64/28', '192.0.2.80/29'], routeFilter: 'filter-eu', at: [812, 40],
      },
      {
        kind: 'peering', id: 'priv-a', name: 'Private peering A', zone: 'amsterdam', circuit: 'circuit-a', type: 'private', configuredOn: '2024-03-01', peerAsn: 64_496,
        sessions: [session4('172.16.0.0/30', 200), session4('172.16.0.4/30', 200)],
        adverts: [{ prefix: '10.10.0.0/16' }, { prefix: '10.20.0.0/16' }], localPreference: 150, at: [812, 216],
      },
      {
        kind: 'service', id: 'env-eu', name: 'ENV-EU', zone: 'microsoft', service: 'power-platform', region: 'europe', at: [996, 48],
        prefixes: [
          { prefix: '198.51.100.0/27', region: 'westeurope', communities: ['12076:51002'] },
          { prefix: '198.51.100.32/27', region: 'northeurope', communities: ['12076:51003'] },
        ],
        endpoints: [
          { name: 'Front end', address: '198.51.100.10', hostname: 'contoso.crm4.dynamics.example' },
          { name: 'Front end, North Europe', address: '198.51.100.40', hostname: null },
          { name: 'Service Bus', address: '198.51.100.20', hostname: 'contoso.servicebus.example' },
          { name: 'Connector egress', address: '198.51.100.24', hostname: null },
          { name: 'Connector egress, North Europe', address: '198.51.100.44', hostname: null },
        ],
        environment: {},
      },
      {
        kind: 'service', id: 'env-us', name: 'ENV-US', zone: 'microsoft', service: 'power-platform', region: 'unitedstates', at: [1152, 48],
        prefixes: [{ prefix: '198.51.100.64/27', region: 'eastus', communities: ['12076:51004'] }],
        endpoints: [{ name: 'Front end', address: '198.51.100.70', hostname: null }],
        environment: {},
      },
      {
        kind: 'service', id: 'm365', name: 'Microsoft 365', zone: 'microsoft', service: 'office-365', at: [996, 132],
        prefixes: [
          { prefix: '198.51.100.96/28', communities: ['12076:5010'] },
          { prefix: '198.51.100.112/28', communities: ['12076:5020'] },
          { prefix: '198.51.100.128/28', communities: ['12076:5030'] },
          { prefix: '198.51.100.144/28', communities: ['12076:5100'] },
        ],
        endpoints: [
          { name: 'SharePoint', address: '198.51.100.115', hostname: 'contoso.sharepoint.example' },
          { name: 'Exchange', address: '198.51.100.100', hostname: null },
          { name: 'Teams', address: '198.51.100.130', hostname: null },
          { name: 'Other Office 365', address: '198.51.100.145', hostname: null },
        ],
      },
      {
        kind: 'service', id: 'entra', name: 'Entra ID', zone: 'microsoft', service: 'entra-id', at: [1152, 132],
        prefixes: [{ prefix: '198.51.100.160/28', communities: ['12076:5060'] }],
        endpoints: [{ name: 'Sign-in', address: '198.51.100.161', hostname: 'login.example' }],
      },
      {
        kind: 'service', id: 'cdn', name: 'CDN', zone: 'microsoft', service: 'cdn', at: [996, 216],
        prefixes: [{ prefix: '198.51.100.192/27', communities: [] }],
        endpoints: [{ name: 'Static files', address: '198.51.100.200', hostname: 'static.example' }],
      },
      { kind: 'gateway', id: 'gw-1', name: 'ErGw2Az', zone: 'microsoft', vnet: 'vnet-1', sku: 'ErGw2Az', at: [996, 316] },
      {
        kind: 'vnet', id: 'vnet-1', name: 'VNet-1', zone: 'microsoft', region: 'westeurope', spaces: ['10.100.0.0/16'], at: [1152, 216],
        subnets: [{ name: 'GatewaySubnet', prefix: '10.100.255.0/27' }, { name: 'Servers', prefix: '10.100.1.0/24' }],
      },
      { kind: 'vm', id: 'vm-1', name: 'VM-1', zone: 'microsoft', vnet: 'vnet-1', addresses: ['10.100.1.4'], at: [1152, 316] },
      { kind: 'router', id: 'isp', name: 'ISP', zone: 'internet-zone', asn: 64_509, at: [208, 456] },
      { kind: 'internet', id: 'internet', name: 'Internet', zone: 'internet-zone', asn: 64_511, at: [716, 456] },
    ],
    links: [
      { id: 'lan-fw-e', kind: 'lan', ends: ['hq-lan', 'fw-e'], mbps: 10_000 },
      { id: 'lan-fw-i', kind: 'lan', ends: ['hq-lan', 'fw-i'], mbps: 10_000 },
      { id: 'lan-dmz', kind: 'lan', ends: ['hq-lan', 'rproxy'], mbps: 10_000 },
      { id: 'dmz-fw-e', kind: 'lan', ends: ['rproxy', 'fw-e'], mbps: 10_000 },
      { id: 'dmz-fw-i', kind: 'lan', ends: ['rproxy', 'fw-i'], mbps: 10_000 },
      { id: 'dmz-sql', kind: 'lan', ends: ['rproxy', 'sql'], mbps: 10_000 },
      { id: 'wan-branch', kind: 'wan', ends: ['branch-lan', 'hq-lan'], mbps: 500 },
      { id: 'fw-e-ce1', kind: 'lan', ends: ['fw-e', 'ce1'], mbps: 10_000 },
      { id: 'fw-e-ce2', kind: 'lan', ends: ['fw-e', 'ce2'], mbps: 10_000 },
      { id: 'ce1-p1', kind: 'last-mile', ends: ['ce1', 'p1'], mbps: 1000, lane: 'primary' },
      { id: 'ce2-p1', kind: 'last-mile', ends: ['ce2', 'p1'], mbps: 1000, lane: 'secondary' },
      { id: 'p1-a1', kind: 'cross-connect', ends: ['p1', 'circuit-a'], lane: 'primary' },
      { id: 'p1-a2', kind: 'cross-connect', ends: ['p1', 'circuit-a'], lane: 'secondary' },
      { id: 'gw-1-a', kind: 'connection', ends: ['gw-1', 'circuit-a'] },
      { id: 'fw-i-isp', kind: 'internet', ends: ['fw-i', 'isp'], mbps: 500 },
      { id: 'isp-internet', kind: 'internet', ends: ['isp', 'internet'] },
    ],
    routeFilters: [{ id: 'filter-eu', name: 'Europe', communities: ['12076:51002', '12076:51003'] }],
    flows: [
      { id: 'users-to-env', name: 'Users to environment', from: { node: 'hq-lan' }, to: { by: 'node', node: 'env-eu' }, forwardMbps: 40, returnMbps: 250 },
      { id: 'env-to-api', name: 'Environment calls your API', from: { node: 'env-eu', address: '198.51.100.24' }, to: { by: 'name', name: 'api.contoso.example' }, forwardMbps: 5, returnMbps: 20 },
      { id: 'users-to-vm', name: 'Users to virtual machine', from: { node: 'hq-lan' }, to: { by: 'node', node: 'vm-1' }, forwardMbps: 20, returnMbps: 60 },
      { id: 'users-to-cdn', name: 'Static files from the CDN', from: { node: 'hq-lan' }, to: { by: 'node', node: 'cdn' }, forwardMbps: 1, returnMbps: 30 },
      { id: 'branch-to-env', name: 'Branch to environment', from: { node: 'branch-lan' }, to: { by: 'node', node: 'env-eu' }, forwardMbps: 5, returnMbps: 40 },
    ],
  });
