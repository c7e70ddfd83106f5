import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import { addNode as add } from '#commands/add-node.ts';
import { connect } from '#commands/connect.ts';
import { palette } from '#commands/palette.ts';
import { updateNode } from '#commands/update-node.ts';
import { isPrivate } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import { readDocument } from '#model/format/read-document.ts';
import { writeDocument } from '#model/format/write-document.ts';
import { failedParts } from '#sim/compile/failed-parts.ts';
import { settle } from '#sim/simulate.ts';
import { r0 } from '#templates/r0.ts';
import { without } from '#templates/retell.ts';
import { addNode, changed, filter, flow, node, removeNode } from './designs.ts';
import { flowOf, mediaInWords, pathInWords } from './in-words.ts';
import { learntIn, learntInWords } from './learnt.ts';
import { run, story } from './story.ts';

const to = (address: string) => flow('hq-lan 10.10.1.25', address);
const OFFICE = ['198.51.100.96/28', '198.51.100.112/28', '198.51.100.128/28', '198.51.100.144/28'];
const EUROPE = ['198.51.100.0/27', '198.51.100.32/27'];
const ALL = ['51002', '51003', '51004', '5010', '5020', '5030', '5060', '5100'].map(
  (value) => `12076:${value}`,
);
const premium = node('circuit', 'circuit-a', { sku: 'Premium' });

const noMicrosoftPeering = changed(r0(), removeNode('ms-a'));
const before2017 = changed(
  r0(),
  node('circuit', 'circuit-a', { createdOn: '2016-05-01' }),
  node('peering', 'ms-a', { configuredOn: '2016-05-01', routeFilter: null }),
);
const allValues = changed(r0(), premium, filter('filter-eu', ALL, true));
const teamsAndSharePoint = changed(r0(), premium, filter('filter-eu', ['12076:5030', '12076:5020'], true));

const learntOnCe1 = (document: TopologyDocument) => learntIn(document)('ce1', 'ms-a', 'primary');
const asPublic = (document: TopologyDocument) =>
  changed(document, node('peering', 'ms-a', { type: 'public' }));

describe('what can be selected (S-30 to S-37)', () => {
  it('S-30 has no way to put a single service on a circuit', () => {
    const onCircuit = palette.filter((item) => item.group === 'ExpressRoute').map((item) => item.id);
    expect(onCircuit).toEqual(['provider', 'circuit', 'microsoft-peering', 'private-peering']);
    for (const peering of ['circuit-a', 'ms-a', 'priv-a']) {
      const drawn = connect.run(r0(), { id: 'line' as never, from: peering as never, to: 'env-eu' as never });
      expect(drawn.ok).toBe(false);
      for (const field of ['services', 'service', 'reaches']) {
        expect(updateNode.run(r0(), { id: peering as never, fields: { [field]: ['env-eu'] } }).ok).toBe(
          false,
        );
      }
    }
  });

  it('S-31 offers Microsoft and private peering, and no third type', () => {
    expect(palette.filter((item) => item.kind === 'peering').map((item) => item.role)).toEqual([
      'microsoft',
      'private',
    ]);
    expect(
      add.run(r0(), { id: 'third' as never, kind: 'peering', at: { x: 0, y: 0 }, fields: { type: 'global' } })
        .ok,
    ).toBe(false);
  });

  it('S-31 reads the retired public type from old designs, and brings no session of it up', () => {
    const old = asPublic(changed(r0(), to('198.51.100.10')));
    const read = readDocument(writeDocument(old));
    expect(read.ok && read.value.nodes['ms-a' as never]).toMatchObject({ type: 'public' });
    expect(
      run(old)
        .sessions.filter((session) => session.peering === 'ms-a')
        .map((session) => [session.state, /retired/.test(session.because ?? '')]),
    ).toEqual([
      ['down', true],
      ['down', true],
    ]);
  });

  it('S-31 makes no public peering, and turns none into one', () => {
    expect(
      add.run(r0(), { id: 'third' as never, kind: 'peering', at: { x: 0, y: 0 }, fields: { type: 'public' } })
        .ok,
    ).toBe(false);
    expect(updateNode.run(r0(), { id: 'ms-a' as never, fields: { type: 'public' } }).ok).toBe(false);
  });

  it('S-32 takes the internet to Power Platform without Microsoft peering', () => {
    const found = flowOf(run(changed(noMicrosoftPeering, to('198.51.100.10'))));
    expect(pathInWords(found.forward)).toMatch(
      /^HQ users → FW-I \[SNAT 10\.10\.1\.25→203\.0\.113\.2\] → ISP → Internet → /,
    );
    expect([found.verdict, found.crossesInternet]).toEqual(['delivered', true]);
  });

  it('S-33 (a) advertises all Office prefixes on a peering from before August 2017 without a filter', () => {
    expect(learntOnCe1(before2017)).toEqual(OFFICE);
    expect(learntOnCe1(changed(before2017, node('peering', 'ms-a', { configuredOn: '2017-07-31' })))).toEqual(
      OFFICE,
    );
    expect(learntOnCe1(changed(before2017, node('peering', 'ms-a', { configuredOn: '2017-08-01' })))).toEqual(
      [],
    );
  });

  it('S-33 (b) advertises both together with all values in the filter', () => {
    expect(learntOnCe1(allValues)).toEqual([...EUROPE, '198.51.100.64/27', ...OFFICE, '198.51.100.160/28']);
  });

  it('S-33 (b) needs Premium and authorisation for that', () => {
    const office = (document: TopologyDocument) =>
      learntOnCe1(document).filter((prefix) => OFFICE.includes(prefix));
    expect(office(changed(allValues, node('circuit', 'circuit-a', { sku: 'Standard' })))).toEqual([]);
    expect(office(changed(allValues, filter('filter-eu', ALL, false)))).toEqual([]);
  });

  it('S-33 (c) does not advertise Microsoft 365 with the two regional values', () => {
    expect(learntOnCe1(r0())).toEqual(EUROPE);
    for (const address of ['198.51.100.100', '198.51.100.115', '198.51.100.130', '198.51.100.145']) {
      expect(flowOf(run(changed(r0(), to(address)))).crossesInternet).toBe(true);
    }
  });

  it('S-34 goes to the public addresses of whole regions', () => {
    const service = r0().nodes['env-eu' as never] as TopologyDocument['nodes'][never] & {
      prefixes: { communities: string[] }[];
    };
    const found = flowOf(run(changed(r0(), flow('hq-lan', { by: 'node', node: 'env-eu' }))));
    expect(found.forward.hops.map((hop) => isPrivate(hop.destination))).not.toContain(true);
    expect(
      service.prefixes.map((prefix) =>
        prefix.communities.map((value) => baseCatalogue.communityMeaning(value as never)?.kind),
      ),
    ).toEqual([['region'], ['region']]);
  });

  it('S-35 limits a circuit to Teams and SharePoint', () => {
    expect(learntOnCe1(teamsAndSharePoint)).toEqual(['198.51.100.112/28', '198.51.100.128/28']);
    const way = (address: string) => {
      const found = flowOf(run(changed(teamsAndSharePoint, to(address))));
      return [found.verdict, found.crossesInternet, mediaInWords(found.forward)];
    };
    for (const address of ['198.51.100.130', '198.51.100.115'])
      expect(way(address)).toEqual(['delivered', false, 'C cp, P pp, M ms']);
    for (const address of ['198.51.100.100', '198.51.100.145', '198.51.100.161', '198.51.100.10'])
      expect(way(address)).toEqual(['delivered', true, 'C cp, I in, M ms']);
  });

  it('S-36 knows no community of Power Platform, and offers both regional values in its place', () => {
    expect(
      baseCatalogue
        .serviceCommunities('commercial')
        .filter((meaning) => /power|dataverse/i.test(meaning.name)),
    ).toEqual([]);
    const bare = { ...without(r0(), ['ms-a', 'env-us']), routeFilters: {} };
    const added = add.run(bare, {
      id: 'ms' as never,
      kind: 'peering',
      at: { x: 0, y: 0 },
      fields: { type: 'microsoft' },
    });
    const filters = added.ok ? Object.values(added.value.routeFilters) : [];
    expect(filters.map((each) => [...each.communities].sort())).toEqual([['12076:51002', '12076:51003']]);
  });

  it('S-37 has a route over Microsoft peering to every listed service but the CDN, with all values', () => {
    const { state } = settle(allValues, baseCatalogue, failedParts(allValues));
    const over = (address: string) => state.lookup('ce1', address as never)?.nextHops.map((hop) => hop.over);
    for (const address of ['10', '20', '40', '70', '100', '115', '130', '145', '161'])
      expect(over(`198.51.100.${address}`)).toEqual(['ms-a.primary.link']);
    expect(over('198.51.100.200')).not.toContain('ms-a.primary.link');
    expect(allValues.nodes['ms-a' as never]).toMatchObject({ sessions: [{ vlan: 300 }, { vlan: 300 }] });
  });

  it('S-37 reaches Dynamics 365 by the same regional value as Power Platform', () => {
    const dynamics = changed(
      r0(),
      addNode('service', 'crm', {
        name: 'CRM',
        zone: 'microsoft',
        service: 'dynamics-365',
        region: 'europe',
        prefixes: [{ prefix: '198.51.100.0/27', region: 'westeurope', communities: ['12076:51002'] }],
        endpoints: [{ name: 'Front end', address: '198.51.100.12' }],
      }),
      to('198.51.100.12'),
    );
    expect(flowOf(run(dynamics))).toMatchObject({ verdict: 'delivered', crossesInternet: false });
  });

  it('reads like this', async () => {
    const told = story('S-30 to S-37  What can be selected; client 10.10.1.25 → …');
    const tell = (when: string, document: TopologyDocument, address: string) =>
      told.tell(`${when}; to ${address}`, changed(document, to(address)), () =>
        document.nodes['ms-a' as never] ? learntInWords(document, 'ms-a') : [],
      );
    tell('without Microsoft peering (S-32)', noMicrosoftPeering, '198.51.100.10');
    tell('peering of 2016 without a filter (S-33 a), SharePoint', before2017, '198.51.100.115');
    tell('peering of 2016 without a filter (S-33 a), ENV-EU', before2017, '198.51.100.10');
    tell('Premium, all values, authorised (S-33 b, S-37), SharePoint', allValues, '198.51.100.115');
    tell('Premium, all values, authorised (S-37), CDN', allValues, '198.51.100.200');
    tell('R0 (S-33 c), SharePoint', r0(), '198.51.100.115');
    tell('Premium, 5030 and 5020, authorised (S-35), Teams', teamsAndSharePoint, '198.51.100.130');
    tell('Premium, 5030 and 5020, authorised (S-35), ENV-EU', teamsAndSharePoint, '198.51.100.10');
    await expect(told.text()).toMatchFileSnapshot('./s-30-to-s-37.golden.txt');
  });
});
