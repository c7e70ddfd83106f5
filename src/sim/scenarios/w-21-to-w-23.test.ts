import { describe, expect, it } from 'vitest';
import type { TopologyDocument } from '#model/document.ts';
import { r0 } from '#templates/r0.ts';
import {
  addLink,
  addNode,
  advertise,
  type Change,
  changed,
  F1,
  F3,
  F5,
  filter,
  flow,
  node,
  website,
} from './designs.ts';
import { flowOf, mediaInWords, pathInWords, verdictInWords } from './in-words.ts';
import { run, story } from './story.ts';
import { holdsUnderFailures } from './under-failures.ts';

const BY_A = (from: string, address: string, service: string) =>
  `${from} → FW-E [SNAT ${address}→192.0.2.65] → {CE1|CE2} → P1 → {MSEE-A1|MSEE-A2} ⟦H⟧ → Microsoft network → ${service}`;
const BY_INTERNET = (from: string, address: string, service: string) =>
  `${from} → FW-I [SNAT ${address}→203.0.113.2] → ISP → Internet → Microsoft internet edge → Microsoft network → ${service}`;

describe('on-premises data gateway (W-21)', () => {
  const design = changed(
    r0(),
    addNode('host', 'gateway-host', {
      name: 'Data gateway',
      zone: 'hq',
      role: 'data-gateway',
      subnets: ['10.10.6.0/24'],
      addresses: ['10.10.6.30'],
    }),
    addNode('host', 'finance', {
      name: 'Finance database',
      zone: 'hq',
      role: 'server',
      subnets: ['10.10.7.0/24'],
      addresses: ['10.10.7.40'],
    }),
    addLink('gateway-lan', 'lan', 'gateway-host', 'hq-lan'),
    addLink('gateway-fw-e', 'lan', 'gateway-host', 'fw-e'),
    addLink('gateway-fw-i', 'lan', 'gateway-host', 'fw-i'),
    addLink('finance-gateway', 'lan', 'finance', 'gateway-host'),
  );
  const dials = (address: string, port = 443): Change => flow('gateway-host 10.10.6.30', address, { port });

  it.each([443, 5671, 5672, 9350, 9354])('dials the relay on port %i, the way of W-01', (port) => {
    const found = flowOf(run(changed(design, dials('198.51.100.20', port))));
    expect([verdictInWords(found), found.crossesInternet]).toEqual(['delivered', false]);
    expect(pathInWords(found.forward)).toBe(BY_A('Data gateway', '10.10.6.30', 'ENV-EU'));
    expect(mediaInWords(found.forward)).toBe('C cp, P pp, M ms');
  });

  it('gets its requests back inside that connection, without name, rule or advertisement of its own', () => {
    const bare = changed(
      design,
      advertise('ms-a', ['192.0.2.64/28']),
      node('firewall', 'fw-e', { destinationNat: [], originated: [] }),
      node('host', 'rproxy', { published: [] }),
      dials('198.51.100.20'),
    );
    const found = flowOf(run(bare));
    expect([verdictInWords(found), found.dns]).toEqual(['delivered', null]);
    expect(pathInWords(found.return ?? found.forward)).toBe(
      'ENV-EU → Microsoft network → {MSEE-A1|MSEE-A2} ⟦H⟧ → P1 → {CE1|CE2} → FW-E [un-SNAT 192.0.2.65→10.10.6.30] → Data gateway',
    );
  });

  it('asks the database inside', () => {
    const found = flowOf(run(changed(design, flow('gateway-host 10.10.6.30', '10.10.7.40', { port: 1433 }))));
    expect([verdictInWords(found), pathInWords(found.forward), mediaInWords(found.forward)]).toEqual([
      'delivered',
      'Data gateway → Finance database',
      'C cp',
    ]);
  });

  it('dials over the internet when it is bound to a region that is not in the filter', () => {
    const found = flowOf(run(changed(design, dials('198.51.100.70'))));
    expect([verdictInWords(found), found.crossesInternet, pathInWords(found.forward)]).toEqual([
      'delivered',
      true,
      BY_INTERNET('Data gateway', '10.10.6.30', 'ENV-US'),
    ]);
  });

  it('survives one link, as users do in W-04 (F1)', () => {
    const found = flowOf(run(changed(design, dials('198.51.100.20'), F1)));
    expect(pathInWords(found.forward)).toContain('[SNAT 10.10.6.30→192.0.2.65] → CE2 → P1 → MSEE-A2 ⟦H⟧');
    expect(found).toMatchObject({ verdict: 'delivered', recovery: { affectedShare: 0.5, detectionMs: 900 } });
  });

  it('reads like this', async () => {
    const told = story('W-21  R0 + data gateway 10.10.6.30');
    told.tell('it dials Service Bus 198.51.100.20:5671', changed(design, dials('198.51.100.20', 5_671)));
    told.tell('it asks 10.10.7.40', changed(design, flow('gateway-host 10.10.6.30', '10.10.7.40')));
    told.tell('it is bound to East US', changed(design, dials('198.51.100.70')));
    await expect(told.text()).toMatchFileSnapshot('./w-21-data-gateway.golden.txt');
  });
});

describe('virtual-network support over private peering (W-22)', () => {
  const delegated = (settings: object = {}) => ({ name: 'Power Platform', delegated: true, ...settings });
  const subnets = (settings: object, west = true, north = true): readonly Change[] => [
    node('vnet', 'vnet-1', {
      subnets: [
        { name: 'GatewaySubnet', prefix: '10.100.255.0/27' },
        { name: 'Servers', prefix: '10.100.1.0/24' },
        { prefix: '10.100.8.0/26', ...delegated(settings), delegated: west },
      ],
    }),
    node('vnet', 'vnet-2', {
      subnets: [{ prefix: '10.101.8.0/26', ...delegated(settings), delegated: north }],
    }),
  ];
  const design = changed(
    r0(),
    website,
    addNode('vnet', 'vnet-2', {
      name: 'VNet-2',
      zone: 'microsoft',
      region: 'northeurope',
      spaces: ['10.101.0.0/16'],
    }),
    addNode('gateway', 'gw-2', { name: 'ErGw2Az North', zone: 'microsoft', vnet: 'vnet-2', sku: 'ErGw2Az' }),
    addLink('gw-2-a', 'connection', 'gw-2', 'circuit-a'),
    ...subnets({}),
    node('service', 'env-eu', { environment: { delegatedVnets: ['vnet-1', 'vnet-2'] } }),
    node('host', 'sql', {
      published: [{ name: 'sql.corp.contoso.example', address: '10.10.5.20', scope: 'private' }],
    }),
  );
  const WEST = 'env-eu 10.100.8.7';
  const NORTH = 'env-eu 10.101.8.7';
  const toSql = { by: 'name', name: 'sql.corp.contoso.example' };
  const plugIn = changed(design, flow(WEST, toSql));

  it('reaches the server by its private name, privately all the way', () => {
    const found = flowOf(run(plugIn));
    expect([verdictInWords(found), found.crossesInternet, found.privacy.extent]).toEqual([
      'delivered',
      false,
      'endpoint',
    ]);
    expect(found.dns).toMatchObject({ resolver: 'private', address: '10.10.5.20' });
    expect(pathInWords(found.forward)).toBe(
      'ENV-EU → ErGw2Az → {MSEE-A1|MSEE-A2} ⟦H⟧ → P1 → {CE1|CE2} → FW-E → Reverse proxy → SQL server',
    );
    expect(mediaInWords(found.forward)).toBe('M mp, P pp, C cp');
    expect(pathInWords(found.return ?? found.forward)).toBe(
      'SQL server → Reverse proxy → FW-E → {CE1|CE2} → P1 → {MSEE-A1|MSEE-A2} ⟦H⟧ → ErGw2Az → ENV-EU',
    );
    expect(found.forward.hops.at(-1)?.source).toBe('10.100.8.7');
  });

  it('does so from North Europe too, by the gateway of VNet-2', () => {
    const found = flowOf(run(changed(design, flow(NORTH, toSql))));
    expect([verdictInWords(found), found.forward.hops[1]?.place.label]).toEqual([
      'delivered',
      'ErGw2Az North',
    ]);
  });

  it('fails from North Europe when only VNet-1 is delegated', () => {
    for (const change of [
      subnets({}, true, false),
      [node('service', 'env-eu', { environment: { delegatedVnets: ['vnet-1'] } })],
    ]) {
      const half = changed(design, ...change);
      expect(flowOf(run(changed(half, flow(NORTH, toSql)))).verdict).toBe('dropped');
      expect(flowOf(run(changed(half, flow(WEST, toSql)))).verdict).toBe('delivered');
    }
  });

  it.each(['trial', 'teams'])('is not for %s environments', (type) => {
    const found = flowOf(
      run(
        changed(
          plugIn,
          node('service', 'env-eu', { environment: { type, delegatedVnets: ['vnet-1', 'vnet-2'] } }),
        ),
      ),
    );
    expect(verdictInWords(found)).toBe('dropped:dns-private');
  });

  it('has no way to a public website without a NAT gateway, and one from Azure with it', () => {
    const toWebsite = changed(design, flow(WEST, '203.0.113.200'));
    expect(verdictInWords(flowOf(run(toWebsite)))).toBe('no-route');
    const found = flowOf(run(changed(toWebsite, ...subnets({ natGateway: true }))));
    expect([verdictInWords(found), found.crossesInternet]).toEqual(['delivered', true]);
    expect(pathInWords(found.forward)).toBe(
      'ENV-EU → Microsoft network → Microsoft internet edge [SNAT 10.100.8.7→198.51.100.30] → Internet → Website',
    );
  });

  it('changes nothing for users of the environment', () => {
    const users = flow('hq-lan 10.10.1.25', '198.51.100.10');
    expect(pathInWords(flowOf(run(changed(design, users))).forward)).toBe(
      BY_A('HQ users', '10.10.1.25', 'ENV-EU'),
    );
  });

  it('loads private peering', () => {
    const { loads } = run(changed(design, flow(WEST, toSql, { returnMbps: 200 })));
    const sum = loads
      .filter(({ over, direction }) => over.type === 'circuit' && direction === 'towards-microsoft')
      .reduce((total, { mbps }) => total + mbps, 0);
    expect(sum).toBe(200);
  });

  it('has no other way once the circuit is lost (F3)', () => {
    expect(verdictInWords(flowOf(run(changed(plugIn, F3))))).toBe('no-route');
  });

  it('reads like this', async () => {
    const told = story(
      'W-22  R0, ENV-EU with delegated subnets in VNet-1 and VNet-2; plug-in → sql.corp.contoso.example',
    );
    told.tell('it runs in West Europe, as 10.100.8.7', plugIn);
    told.tell('it runs in North Europe, as 10.101.8.7', changed(design, flow(NORTH, toSql)));
    told.tell(
      'it calls a public website without a NAT gateway',
      changed(design, flow(WEST, '203.0.113.200')),
    );
    told.tell(
      'it calls a public website with one',
      changed(design, flow(WEST, '203.0.113.200'), ...subnets({ natGateway: true })),
    );
    await expect(told.text()).toMatchFileSnapshot('./w-22-virtual-network-support.golden.txt');
  });
});

describe('one page load, five destinations (W-23)', () => {
  const step = (id: string, to: object | string, fields: object = {}): Change =>
    flow('hq-lan 10.10.1.25', to as string, { id, ...fields });
  const page = changed(
    { ...r0(), flows: {} },
    website,
    node('host', 'website', { name: 'Public resolver' }),
    step('1-dns', '203.0.113.200', { protocol: 'udp', port: 53 }),
    step('2-sign-in', { by: 'name', name: 'login.example' }),
    step('3-app', { by: 'name', name: 'contoso.crm4.dynamics.example' }),
    step('4-static', { by: 'name', name: 'static.example' }),
    step('5-document', { by: 'name', name: 'contoso.sharepoint.example' }),
  );
  const steps = ['1-dns', '2-sign-in', '3-app', '4-static', '5-document'] as const;
  const outcome = (document: TopologyDocument) => {
    const report = run(document);
    return steps.map((id) => {
      const found = flowOf(report, id);
      const way = found.forward.hops.find((hop) => hop.place.label === 'FW-E' || hop.place.label === 'FW-I')
        ?.place.label;
      return `${id} ${verdictInWords(found)} ${found.verdict === 'delivered' ? way : ''}`.trim();
    });
  };
  const withEntra = filter('filter-eu', ['12076:51002', '12076:51003', '12076:5060']);

  it('gets no better when something fails (F1 to F5)', () => {
    holdsUnderFailures(page, run(page), {});
  });

  it('goes five ways: over the circuit for the app, over the internet for the rest', () => {
    expect(outcome(page)).toEqual([
      '1-dns delivered FW-I',
      '2-sign-in delivered FW-I',
      '3-app delivered FW-E',
      '4-static delivered FW-I',
      '5-document delivered FW-I',
    ]);
  });

  it('signs in over the circuit with 5060 in the filter', () => {
    expect(outcome(changed(page, withEntra))[1]).toBe('2-sign-in delivered FW-E');
  });

  it('says how private each step is, and not the app as a whole', () => {
    const report = run(page);
    expect(steps.map((id) => flowOf(report, id).privacy.extent)).toEqual([
      'customer-edge',
      'customer-edge',
      'microsoft-edge',
      'customer-edge',
      'customer-edge',
    ]);
  });

  it('loads the app and its data only, once the internet is lost (F5)', () => {
    expect(outcome(changed(page, F5))).toEqual([
      '1-dns no-route',
      '2-sign-in no-route',
      '3-app delivered FW-E',
      '4-static no-route',
      '5-document no-route',
    ]);
    expect(outcome(changed(page, withEntra, F5))[1]).toBe('2-sign-in delivered FW-E');
  });

  it('keeps the CDN and DNS on the internet whatever the filter says', () => {
    const all = changed(
      page,
      node('circuit', 'circuit-a', { sku: 'Premium' }),
      filter(
        'filter-eu',
        ['12076:51002', '12076:51003', '12076:5010', '12076:5020', '12076:5030', '12076:5060', '12076:5100'],
        true,
      ),
    );
    expect(outcome(all)).toEqual([
      '1-dns delivered FW-I',
      '2-sign-in delivered FW-E',
      '3-app delivered FW-E',
      '4-static delivered FW-I',
      '5-document delivered FW-E',
    ]);
  });

  it('calls a flow to *.logic.azure.com not assured', () => {
    const logic = changed(
      r0(),
      node('service', 'env-eu', {
        endpoints: [
          ...environment(),
          { name: 'HTTP trigger', address: '198.51.100.12', hostname: 'prod-01.westeurope.logic.azure.com' },
        ],
      }),
      flow('hq-lan 10.10.1.25', { by: 'name', name: 'prod-01.westeurope.logic.azure.com' }),
    );
    const found = flowOf(run(logic));
    expect([
      verdictInWords(found),
      found.assumptions.join().includes('Not assured over ExpressRoute'),
    ]).toEqual(['delivered', true]);
    expect(flowOf(run(page), '3-app').assumptions.join()).not.toContain('Not assured');
  });

  it('reads like this', async () => {
    const lines = (when: string, document: TopologyDocument) => {
      const report = run(document);
      return [
        `when   ${when}`,
        ...steps.map(
          (id) =>
            `${id.padEnd(11)} ${pathInWords(flowOf(report, id).forward)}\n            ${mediaInWords(flowOf(report, id).forward)} · ${verdictInWords(flowOf(report, id))}`,
        ),
        '',
      ];
    };
    const told = [
      'W-23  R0, a client opens a canvas app',
      '',
      ...lines('all is in order', page),
      ...lines('12076:5060 is in the filter', changed(page, withEntra)),
      ...lines('the internet is lost (F5)', changed(page, F5)),
    ];
    await expect(told.join('\n')).toMatchFileSnapshot('./w-23-one-page-load.golden.txt');
  });
});

const environment = (): readonly object[] =>
  (r0().nodes['env-eu' as never] as unknown as { endpoints: readonly object[] }).endpoints;
