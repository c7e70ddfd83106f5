/** Draws the parts of a random design into a document. */
import type { TopologyDocument } from '#model/document.ts';
import type { DesignParts } from './design-parts.ts';
import { DesignPlan } from './design-plan.ts';
import { NO_STRAIN, type Strain } from './design-strain.ts';
import { drawCircuit } from './draw-circuit.ts';
import { type Loose, Sketch } from './sketch.ts';

export function drawDesign(parts: DesignParts, strain = NO_STRAIN): TopologyDocument {
  const sketch = new Sketch();
  const plan = new DesignPlan(parts, strain);
  const { circuits, vnets, internet, globalReach, aggregates } = parts;
  for (let site = 0; site < plan.siteCount; site++) drawSite(sketch, plan, site);
  if (plan.siteCount === 2 && parts.wan) sketch.link('wan', 'wan', 'lan0', 'lan1', { cost: 50 });
  circuits.forEach((one, i) => {
    drawCircuit(sketch, plan, one, i);
  });
  if (globalReach && circuits.length > 1) sketch.link('reach', 'global-reach', 'circuit0', 'circuit1');
  if (internet) drawInternet(sketch, plan);
  vnets.forEach((one, i) => {
    drawVnet(sketch, plan, one, i);
  });
  drawServices(sketch);
  if (strain.vpn) drawVpn(sketch, plan, strain.vpn);
  return sketch.document(zones(plan), failures(sketch, plan), aggregates ? ['198.51.100.0/24'] : []);
}

function zones(plan: DesignPlan): Loose[] {
  const sites = Array.from({ length: plan.siteCount }, (_, site) => ({
    id: `site${site}`,
    name: `Site ${site}`,
    kind: 'site',
    owner: 'customer',
    asn: plan.asOf(site),
  }));
  return [
    ...sites,
    { id: 'microsoft', name: 'Microsoft', kind: 'microsoft', owner: 'microsoft' },
    { id: 'internet-zone', name: 'Internet', kind: 'internet', owner: 'internet' },
    { id: 'carriers', name: 'Carriers', kind: 'provider', owner: 'provider' },
  ];
}

function drawSite(sketch: Sketch, plan: DesignPlan, site: number): void {
  const zone = `site${site}`;
  sketch.node('host', `lan${site}`, {
    zone,
    role: 'users',
    subnets: [`10.${10 + site}.0.0/16`],
    addresses: [`10.${10 + site}.1.25`],
  });
  const { circuits, blackhole } = plan.parts;
  const multipath = circuits.find((one) => plan.siteOf(one) === site)?.multipath ?? 1;
  sketch.node('firewall', `fw${site}`, {
    zone,
    multipath,
    originated: [`192.0.2.${128 + site * 8}/29`, ...plan.crowdAt(site)],
    sourceNat: [{ name: 'pool', pool: `192.0.2.${64 + site * 16}/28`, egress: 'expressroute' }],
    staticRoutes: blackhole ? [{ prefix: '10.200.0.0/16', via: null, distance: 1 }] : [],
  });
  sketch.link(`lan${site}-fw${site}`, 'lan', `lan${site}`, `fw${site}`);
}

function drawInternet(sketch: Sketch, plan: DesignPlan): void {
  sketch.node('firewall', 'fwi', {
    zone: 'site0',
    learns: 'default-only',
    sourceNat: [{ name: 'internet pool', pool: '203.0.113.0/28', egress: 'internet' }],
    internetAdverts: [{ prefix: '203.0.113.0/28' }],
  });
  sketch.node('router', 'isp', { zone: 'internet-zone', asn: 64_509 });
  sketch.node('internet', 'internet', { zone: 'internet-zone', asn: 64_511 });
  sketch.link('lan0-fwi', 'lan', 'lan0', 'fwi');
  sketch.link('fwi-isp', 'internet', 'fwi', 'isp', { feed: plan.parts.internetFeed });
  sketch.link('isp-internet', 'internet', 'isp', 'internet');
}

function drawVnet(
  sketch: Sketch,
  plan: DesignPlan,
  { region, weights, circuits, summarised }: DesignParts['vnets'][number],
  i: number,
): void {
  const peer = plan.parts.vnets.length === 2 && plan.parts.peersVnets ? [{ vnet: `vnet${1 - i}` }] : [];
  sketch.node('vnet', `vnet${i}`, {
    zone: 'microsoft',
    region,
    spaces: [`10.10${i}.0.0/16`],
    subnets: [
      { name: 'GatewaySubnet', prefix: `10.10${i}.255.0/27` },
      { name: 'Servers', prefix: `10.10${i}.1.0/24` },
    ],
    peers: peer,
  });
  sketch.node('gateway', `gw${i}`, {
    zone: 'microsoft',
    vnet: `vnet${i}`,
    sku: 'ErGw2Az',
    summaries: summarised ? [`10.10${i}.0.0/15`.replace('101.0.0/15', '100.0.0/15')] : [],
  });
  sketch.node('vm', `vm${i}`, { zone: 'microsoft', vnet: `vnet${i}`, addresses: [`10.10${i}.1.4`] });
  for (const number of circuits) {
    if (number < plan.parts.circuits.length)
      sketch.link(`gw${i}-${number}`, 'connection', `gw${i}`, `circuit${number}`, {
        weight: weights[number],
      });
  }
}

function drawVpn(
  sketch: Sketch,
  plan: DesignPlan,
  { announced, bfd, site }: NonNullable<Strain['vpn']>,
): void {
  const vnet = `vnet${site % plan.parts.vnets.length}`;
  sketch.node('gateway', 'vpn', { zone: 'microsoft', vnet, type: 'vpn', sku: 'VpnGw2Az' });
  const prefixes = announced.map((prefix) => ({ prefix }));
  sketch.link('tunnel', 'ipsec', 'fwi', 'vpn', {
    bfd: { enabled: bfd, intervalMs: 300, multiplier: 3 },
    importRules: [[], [{ prefixes }, { action: 'deny' }]],
  });
}

function drawServices(sketch: Sketch): void {
  sketch.node('service', 'env', {
    zone: 'microsoft',
    service: 'power-platform',
    region: 'europe',
    prefixes: [
      { prefix: '198.51.100.0/27', region: 'westeurope', communities: ['12076:51002'] },
      { prefix: '198.51.100.32/27', region: 'northeurope', communities: ['12076:51003'] },
      { prefix: '198.51.100.64/27', region: 'eastus', communities: ['12076:51004'] },
    ],
    endpoints: [{ name: 'Front end', address: '198.51.100.10' }],
    environment: {},
  });
  sketch.node('service', 'm365', {
    zone: 'microsoft',
    service: 'office-365',
    prefixes: [{ prefix: '198.51.100.96/28', communities: ['12076:5010'] }],
    endpoints: [{ name: 'Mail', address: '198.51.100.100' }],
  });
}

function failures(sketch: Sketch, plan: DesignPlan): Loose[] {
  const cables = sketch.links.filter(({ kind }) => kind !== 'connection' && kind !== 'global-reach');
  return plan.parts.failures.map(({ kind, number, silent }, i) => {
    const circuitNumber = number % plan.parts.circuits.length;
    const of = [
      { type: 'link', link: cables[number % cables.length]?.id },
      { type: 'node', node: `circuit${circuitNumber}`, part: 'primary' },
      { type: 'node', node: `circuit${circuitNumber}`, part: 'secondary' },
      { type: 'node', node: `ce${circuitNumber}0`, part: 'all' },
      { type: 'node', node: `fw${number % plan.siteCount}`, part: 'all' },
    ][kind];
    return { id: `failure${i}`, of, silent };
  });
}
