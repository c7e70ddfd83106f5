import { describe, expect, it } from 'vitest';
import type { TopologyDocument } from '#model/document.ts';
import { r0 } from '#templates/r0.ts';
import { addNode, advertise, type Change, changed, F1, F3, flow, node, website } from './designs.ts';
import { flowOf, mediaInWords, pathInWords, verdictInWords } from './in-words.ts';
import { run, story } from './story.ts';

/** The subnet of the machine, with other settings. */
const subnet = (settings: object): Change =>
  node('vnet', 'vnet-1', {
    subnets: [
      { name: 'GatewaySubnet', prefix: '10.100.255.0/27' },
      { name: 'Servers', prefix: '10.100.1.0/24', ...settings },
    ],
  });
const storage = addNode('service', 'storage', {
  name: 'Storage',
  zone: 'microsoft',
  service: 'azure-paas',
  region: 'westeurope',
  prefixes: [{ prefix: '198.51.100.0/27', region: 'westeurope', communities: ['12076:51002'] }],
  endpoints: [{ name: 'Blob', address: '198.51.100.25' }],
});
/** Default route on private peering; FW-I knows the VNet, and gives it an address of its own. */
const forced = changed(
  r0(),
  website,
  storage,
  advertise('priv-a', ['10.10.0.0/16', '10.20.0.0/16', '0.0.0.0/0']),
  node('firewall', 'fw-i', {
    staticRoutes: [{ prefix: '10.100.0.0/16', via: 'hq-lan' }],
    sourceNat: [
      {
        name: 'VNets',
        pool: '203.0.113.0/28',
        address: '203.0.113.3',
        sources: ['10.100.0.0/16'],
        egress: 'internet',
      },
      { name: 'Internet pool', pool: '203.0.113.0/28', address: '203.0.113.2', egress: 'internet' },
    ],
  }),
);
const to = (address: string): Change => flow('vm-1 10.100.1.4', address);
const toWebsite = changed(forced, to('203.0.113.200'));
const toStorage = changed(forced, to('198.51.100.25'));
const toEnvironment = changed(forced, to('198.51.100.10'));
const straight =
  'VM-1 → Microsoft network → Microsoft internet edge [SNAT 10.100.1.4→198.51.100.30] → Internet → Website';
const hairpin = (service: string) =>
  `VM-1 → ErGw2Az → {MSEE-A1|MSEE-A2} ⟦H⟧ → P1 → {CE1|CE2} → FW-E [SNAT 10.100.1.4→192.0.2.65] → {CE1|CE2} → P1 → {MSEE-A1|MSEE-A2} ⟦H⟧ → Microsoft network → ${service}`;

describe('forced tunnelling and its loss (W-18)', () => {
  it('leads the machine to the website through on-premises, and back', () => {
    const found = flowOf(run(toWebsite));
    expect([verdictInWords(found), found.crossesInternet]).toEqual(['delivered', true]);
    expect(pathInWords(found.forward)).toBe(
      'VM-1 → ErGw2Az → {MSEE-A1|MSEE-A2} ⟦H⟧ → P1 → {CE1|CE2} → FW-E → {HQ users|Reverse proxy} → FW-I [SNAT 10.100.1.4→203.0.113.3] → ISP → Internet → Website',
    );
    expect(mediaInWords(found.forward)).toBe('M mp, P pp, C cp, I in');
    expect(pathInWords(found.return ?? found.forward)).toMatch(
      /ISP → FW-I \[un-SNAT 203\.0\.113\.3→10\.100\.1\.4\] → HQ users → FW-E → .*⟦H⟧ → ErGw2Az → VM-1$/,
    );
  });

  it.each([
    ['public storage', toStorage, 'Storage'],
    ['the environment, an exception to S-47', toEnvironment, 'ENV-EU'],
  ])('leads the machine to %s over on-premises and back over Microsoft peering', (_, document, service) => {
    const found = flowOf(run(document));
    expect([verdictInWords(found), found.crossesInternet]).toEqual(['delivered', false]);
    expect(pathInWords(found.forward)).toBe(hairpin(service));
    expect(mediaInWords(found.forward)).toBe('M mp, P pp, C cp, P pp, M ms');
  });

  it('counts the hairpin twice on circuit A, once in each direction', () => {
    const { loads } = run(changed(forced, flow('vm-1 10.100.1.4', '198.51.100.25', { forwardMbps: 100 })));
    const onCircuit = (direction: string) =>
      loads
        .filter((load) => load.over.type === 'circuit' && load.direction === direction)
        .reduce((sum, { mbps }) => sum + mbps, 0);
    expect([onCircuit('towards-customer'), onCircuit('towards-microsoft')]).toEqual([100, 100]);
  });

  it('leads to storage directly with a service endpoint on the subnet, and to the environment as before', () => {
    const found = flowOf(run(changed(toStorage, subnet({ serviceEndpoints: true }))));
    expect([verdictInWords(found), pathInWords(found.forward), mediaInWords(found.forward)]).toEqual([
      'delivered',
      'VM-1 → Microsoft network → Storage',
      'M ms',
    ]);
    expect(pathInWords(flowOf(run(changed(toEnvironment, subnet({ serviceEndpoints: true })))).forward)).toBe(
      hairpin('ENV-EU'),
    );
  });

  it('fails open: with the circuit lost (F3) the machine goes straight to the internet', () => {
    const found = flowOf(run(changed(toWebsite, F3)));
    expect([verdictInWords(found), found.crossesInternet, pathInWords(found.forward)]).toEqual([
      'delivered',
      true,
      straight,
    ]);
    expect(mediaInWords(found.forward)).toBe('M ms, I in');
    expect(found.assumptions.join()).toContain('public address of its region');
  });

  it('is stopped by a security group that denies the internet, once the default route is gone and not before', () => {
    const denied = changed(toWebsite, subnet({ networkSecurityGroup: 'deny-internet' }));
    expect(verdictInWords(flowOf(run(denied)))).toBe('delivered');
    expect(verdictInWords(flowOf(run(changed(denied, F3))))).toBe('dropped:policy');
    expect(
      verdictInWords(flowOf(run(changed(toWebsite, subnet({ networkSecurityGroup: 'allow-all' }), F3)))),
    ).toBe('delivered');
  });

  it('stays in the tunnel with one link lost (F1)', () => {
    const found = flowOf(run(changed(toWebsite, F1)));
    expect([
      verdictInWords(found),
      pathInWords(found.forward).startsWith('VM-1 → ErGw2Az → MSEE-A2 ⟦H⟧ → P1 → CE2 → FW-E'),
    ]).toEqual(['delivered', true]);
  });

  it.each([
    [
      'a user route to the internet',
      { userRoutes: [{ prefix: '0.0.0.0/0', nextHop: 'internet' }] },
      'delivered',
      straight,
    ],
    ['no routes from gateways', { bgpPropagation: false }, 'delivered', straight],
    [
      'a user route that discards',
      { userRoutes: [{ prefix: '203.0.113.0/24', nextHop: 'none' }] },
      'dropped:discarded',
      'VM-1 ✗',
    ],
  ])('is overridden on the subnet by %s', (_, settings, verdict, path) => {
    const found = flowOf(run(changed(toWebsite, subnet(settings))));
    expect([verdictInWords(found), pathInWords(found.forward)]).toEqual([verdict, path]);
  });

  it('reads like this', async () => {
    const told = story('W-18  R0, default route on private peering; VM 10.100.1.4');
    const tell = (when: string, document: TopologyDocument) => told.tell(when, document);
    tell('→ website 203.0.113.200', toWebsite);
    tell('→ storage 198.51.100.25', toStorage);
    tell(
      '→ storage, with a service endpoint on the subnet',
      changed(toStorage, subnet({ serviceEndpoints: true })),
    );
    tell('→ ENV-EU 198.51.100.10', toEnvironment);
    tell('→ website, and the circuit is lost (F3)', changed(toWebsite, F3));
    tell(
      '→ website, the circuit is lost (F3), and the security group denies the internet',
      changed(toWebsite, subnet({ networkSecurityGroup: 'deny-internet' }), F3),
    );
    await expect(told.text()).toMatchFileSnapshot('./w-18-forced-tunnelling.golden.txt');
  });
});
