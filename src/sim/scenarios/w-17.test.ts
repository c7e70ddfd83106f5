import { describe, expect, it } from 'vitest';
import { r0 } from '#templates/r0.ts';
import { addLink, addNode, type Change, changed, F3, filter, flow, node } from './designs.ts';
import { flowOf, mediaInWords, pathInWords, verdictInWords } from './in-words.ts';
import { learntIn, learntInWords } from './learnt.ts';
import { run, story } from './story.ts';

const TEAMS_AND_SHAREPOINT = ['12076:5030', '12076:5020'];
const ALL_OFFICE = [
  '12076:5010',
  '12076:5020',
  '12076:5030',
  '12076:5060',
  '12076:5100',
  '12076:51002',
  '12076:51003',
];
const OFFERED = ['198.51.100.112/28', '198.51.100.128/28'];
const premium = node('circuit', 'circuit-a', { sku: 'Premium' });
const filtered = changed(r0(), premium, filter('filter-eu', TEAMS_AND_SHAREPOINT, true));
const atCe = changed(
  r0(),
  premium,
  filter('filter-eu', ALL_OFFICE, true),
  node('peering', 'ms-a', { importRules: [{ communities: TEAMS_AND_SHAREPOINT }, { action: 'deny' }] }),
);
const to = (address: string): Change => flow('hq-lan 10.10.1.25', address);
const BY_A =
  'HQ users → FW-E [SNAT 10.10.1.25→192.0.2.65] → {CE1|CE2} → P1 → {MSEE-A1|MSEE-A2} ⟦H⟧ → Microsoft network → ';
const BY_INTERNET =
  'HQ users → FW-I [SNAT 10.10.1.25→203.0.113.2] → ISP → Internet → Microsoft internet edge → Microsoft network → ';

describe.each([
  ['by the route filter', filtered],
  ['by what the edges accept of all Office values', atCe],
])('only Teams and SharePoint, %s (W-17)', (_, design) => {
  it('has their prefixes on the circuit and no others', () => {
    const learnt = learntIn(changed(design, to('198.51.100.130')));
    for (const [router, part] of [
      ['ce1', 'primary'],
      ['ce2', 'secondary'],
    ] as const) {
      expect(learnt(router, 'ms-a', part)).toEqual(OFFERED);
    }
  });

  it.each([
    ['Teams', '198.51.100.130', 'Microsoft 365'],
    ['SharePoint', '198.51.100.115', 'Microsoft 365'],
  ])('carries %s over the circuit', (__, address, service) => {
    const found = flowOf(run(changed(design, to(address))));
    expect([verdictInWords(found), found.crossesInternet]).toEqual(['delivered', false]);
    expect([pathInWords(found.forward), mediaInWords(found.forward)]).toEqual([
      `${BY_A}${service}`,
      'C cp, P pp, M ms',
    ]);
  });

  it.each([
    ['Exchange', '198.51.100.100', 'Microsoft 365'],
    ['other Office 365', '198.51.100.145', 'Microsoft 365'],
    ['Entra ID', '198.51.100.161', 'Entra ID'],
    ['ENV-EU', '198.51.100.10', 'ENV-EU'],
  ])('carries %s over the internet, there and back', (__, address, service) => {
    const found = flowOf(run(changed(design, to(address))));
    expect([verdictInWords(found), found.crossesInternet]).toEqual(['delivered', true]);
    expect(pathInWords(found.forward)).toBe(`${BY_INTERNET}${service}`);
    expect(pathInWords(found.return ?? found.forward)).toContain(
      'ISP → FW-I [un-SNAT 203.0.113.2→10.10.1.25]',
    );
  });
});

describe('what else decides for Teams and SharePoint (W-17)', () => {
  const sharepoint = flow('hq-lan 10.10.1.25', { by: 'name', name: 'contoso.sharepoint.example' });
  const pac = [
    addNode('host', 'web-proxy', {
      name: 'Web proxy',
      zone: 'hq',
      role: 'proxy',
      subnets: ['10.10.251.0/24'],
      addresses: ['10.10.251.10'],
      learns: 'default-only',
    }),
    addLink('proxy-fw-i', 'lan', 'web-proxy', 'fw-i'),
    addLink('proxy-lan', 'lan', 'web-proxy', 'hq-lan'),
    node('host', 'hq-lan', {
      leaves: { by: 'pac', rules: [{ pattern: '*.sharepoint.example', via: 'web-proxy' }] },
    }),
  ];

  it('goes over the internet when a PAC file sends the name to the internet proxy, whatever the routes say', () => {
    const found = flowOf(run(changed(filtered, ...pac, sharepoint)));
    expect([verdictInWords(found), found.crossesInternet, found.proxy]).toEqual([
      'delivered',
      true,
      'web-proxy',
    ]);
    expect(pathInWords(found.forward)).toBe(
      'HQ users → Web proxy [proxy] → FW-I [SNAT 10.10.251.10→203.0.113.2] → ISP → Internet → Microsoft internet edge → Microsoft network → Microsoft 365',
    );
    const without = flowOf(run(changed(filtered, sharepoint)));
    expect([without.crossesInternet, without.proxy]).toEqual([false, null]);
  });

  it('leaves other names to routing', () => {
    const found = flowOf(run(changed(filtered, ...pac, to('198.51.100.130'))));
    expect(pathInWords(found.forward)).toBe(`${BY_A}Microsoft 365`);
  });

  it.each([
    ['the subscription is not authorised, as in W-02', filter('filter-eu', TEAMS_AND_SHAREPOINT, false)],
    ['the circuit is Standard', node('circuit', 'circuit-a', { sku: 'Standard' })],
  ])('offers nothing when %s', (_, change) => {
    const report = run(changed(filtered, change, to('198.51.100.130')));
    expect(
      report.sessions
        .filter(({ peering }) => peering === 'ms-a')
        .map(({ state, receivedByCustomer }) => [state, receivedByCustomer]),
    ).toEqual([
      ['established', 0],
      ['established', 0],
    ]);
    expect([verdictInWords(flowOf(report)), flowOf(report).crossesInternet]).toEqual(['delivered', true]);
  });

  it('moves to the internet with the circuit lost (F3)', () => {
    const found = flowOf(run(changed(filtered, to('198.51.100.130'), F3)));
    expect([verdictInWords(found), pathInWords(found.forward)]).toEqual([
      'delivered',
      `${BY_INTERNET}Microsoft 365`,
    ]);
  });

  it('reads like this', async () => {
    const told = story('W-17  R0, Premium, authorised, filter 12076:5030 and 12076:5020');
    told.tell('Teams 198.51.100.130', changed(filtered, to('198.51.100.130')), () =>
      learntInWords(changed(filtered, to('198.51.100.130')), 'ms-a'),
    );
    told.tell('Exchange 198.51.100.100', changed(filtered, to('198.51.100.100')));
    told.tell(
      'SharePoint by name, and a PAC file that sends it to the internet proxy',
      changed(filtered, ...pac, sharepoint),
    );
    told.tell(
      'Teams, not authorised',
      changed(filtered, filter('filter-eu', TEAMS_AND_SHAREPOINT, false), to('198.51.100.130')),
    );
    await expect(told.text()).toMatchFileSnapshot('./w-17-teams-and-sharepoint.golden.txt');
  });
});
