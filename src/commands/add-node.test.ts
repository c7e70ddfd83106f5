import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import { nodeKinds } from '#model/kinds/registry.ts';
import { addNode } from './add-node.ts';
import { changeSettings } from './change-settings.ts';
import { drawing } from './drawing-for-tests.ts';
import { palette } from './palette.ts';

const here = { x: 0, y: 0 };
const node = (design: ReturnType<typeof drawing>, id: string) => design.document.nodes[id as NodeId];

describe('every kind of node', () => {
  it('is in the palette, and can be placed next to a circuit and a virtual network', () => {
    const surroundings = drawing().drop('circuit', here).drop('vnet', here);
    for (const item of palette) expect(surroundings.drop(item.id, here).actions).toBe(3);
    expect(new Set(palette.map(({ kind }) => kind))).toEqual(new Set(['zone', ...Object.keys(nodeKinds)]));
  });
});

describe('address space', () => {
  it('is never given twice', () => {
    const design = drawing()
      .drop('users', here)
      .drop('users', here)
      .drop('server', here)
      .drop('vnet', here)
      .drop('vnet', here);
    expect([node(design, 'users-1'), node(design, 'users-2'), node(design, 'server-1')]).toMatchObject([
      { subnets: ['10.1.0.0/16'], addresses: ['10.1.0.10'] },
      { subnets: ['10.2.0.0/16'], addresses: ['10.2.0.10'] },
      { subnets: ['10.200.0.0/24'], addresses: ['10.200.0.10'] },
    ]);
    expect([node(design, 'vnet-1'), node(design, 'vnet-2')]).toMatchObject([
      { spaces: ['10.100.0.0/16'], subnets: [{ prefix: '10.100.255.0/27' }, { prefix: '10.100.1.0/24' }] },
      { spaces: ['10.101.0.0/16'] },
    ]);
  });

  it('goes to the first machine that Azure leaves free', () => {
    const design = drawing().drop('vnet', here).drop('vm', here).drop('vm', here);
    expect([node(design, 'vm-1'), node(design, 'vm-2')]).toMatchObject([
      { addresses: ['10.100.1.4'] },
      { addresses: ['10.100.1.5'] },
    ]);
  });

  it('is public only for examples: in production the user gives his own (ER-408)', () => {
    const design = drawing()
      .run(changeSettings, { fields: { mode: 'production' } })
      .drop('firewall', here)
      .drop('circuit', here)
      .drop('microsoft-peering', here)
      .drop('private-peering', here)
      .drop('power-platform', here);
    expect(node(design, 'firewall-1')).toMatchObject({ sourceNat: [] });
    expect(node(design, 'microsoft-peering-1')).toMatchObject({ sessions: [{ ipv4: null }, { ipv4: null }] });
    expect(node(design, 'private-peering-1')).toMatchObject({
      sessions: [{ ipv4: { subnet: '172.16.0.0/30' } }, {}],
    });
    expect(node(design, 'power-platform-1')).toMatchObject({ prefixes: 'catalogue', endpoints: [] });
  });

  it('runs out without an accident', () => {
    let design = drawing();
    for (let n = 0; n < 10; n += 1) design = design.drop('firewall', here);
    const pools = Object.values(design.document.nodes).map((each) =>
      each.kind === 'firewall' ? each.sourceNat.length : -1,
    );
    // 192.0.2.0/24 holds 16 blocks of /28: from .64 to the end, then the four in front
    expect(pools).toEqual(Array(10).fill(1));
    for (let n = 0; n < 10; n += 1) design = design.drop('firewall', here);
    expect(node(design, 'firewall-16')).toMatchObject({ sourceNat: [{ pool: '192.0.2.48/28' }] });
    expect(node(design, 'firewall-17')).toMatchObject({ sourceNat: [] });
  });
});

describe('a peering', () => {
  it('has a /30 on each link, the first address being the customer, and one VLAN for both (ER-101, ER-102, ER-112)', () => {
    const design = drawing()
      .drop('circuit', here)
      .drop('microsoft-peering', here)
      .drop('private-peering', here);
    expect(node(design, 'microsoft-peering-1')).toMatchObject({
      sessions: [
        {
          vlan: 300,
          ipv4: { subnet: '192.0.2.0/30', customer: '192.0.2.1', microsoft: '192.0.2.2' },
          bfd: { enabled: true },
        },
        { vlan: 300, ipv4: { subnet: '192.0.2.4/30', customer: '192.0.2.5', microsoft: '192.0.2.6' } },
      ],
    });
    expect(node(design, 'private-peering-1')).toMatchObject({
      sessions: [
        { vlan: 200, ipv4: { subnet: '172.16.0.0/30' } },
        { vlan: 200, ipv4: { subnet: '172.16.0.4/30' } },
      ],
    });
  });

  it('goes to the nearest circuit that has none of its type, and is refused where there is no circuit', () => {
    const design = drawing()
      .drop('circuit', here)
      .drop('circuit', { x: 900, y: 0 })
      .drop('microsoft-peering', here)
      .drop('microsoft-peering', here);
    expect([node(design, 'microsoft-peering-1'), node(design, 'microsoft-peering-2')]).toMatchObject([
      { name: 'Microsoft peering A', circuit: 'circuit-1' },
      { name: 'Microsoft peering B', circuit: 'circuit-2' },
    ]);
    const args = { id: 'p' as NodeId, kind: 'peering', at: here } as const;
    expect(addNode.run(emptyDocument('Design'), args)).toMatchObject({
      error: { id: 'node/needs-a-circuit' },
    });
  });

  it('announces the subnets behind the circuit when it is private', () => {
    const design = drawing()
      .drop('users', here)
      .drop('router', here)
      .drop('circuit', { x: 900, y: 0 })
      .connect('users-1', 'router-1')
      .connect('router-1', 'circuit-1')
      .drop('private-peering', here);
    expect(node(design, 'private-peering-1')).toMatchObject({
      adverts: [{ prefix: '10.1.0.0/16' }],
      declaredPrefixes: [],
    });
  });
});

describe('an environment', () => {
  it('stands in the two Azure regions of its Power Platform region, and shares them with the next one (S-45)', () => {
    const design = drawing().drop('power-platform', here).drop('power-platform', here);
    const prefixes = [
      { prefix: '198.51.100.0/27', region: 'westeurope', communities: ['12076:51002'] },
      { prefix: '198.51.100.32/27', region: 'northeurope', communities: ['12076:51003'] },
    ];
    expect(node(design, 'power-platform-1')).toMatchObject({
      name: 'Power Platform Europe',
      prefixes,
      endpoints: [{ address: '198.51.100.10' }, {}],
    });
    expect(node(design, 'power-platform-2')).toMatchObject({
      prefixes,
      endpoints: [{ address: '198.51.100.11' }, {}],
    });
  });

  it('puts its communities into the filters there are', () => {
    const design = drawing().drop('circuit', here).drop('microsoft-peering', here);
    expect(Object.values(design.document.routeFilters)).toMatchObject([{ communities: [] }]);
    expect(Object.values(design.drop('power-platform', here).document.routeFilters)).toMatchObject([
      { communities: ['12076:51002', '12076:51003'] },
    ]);
  });
});

describe('the services of the palette', () => {
  it('all find room for stand-ins of their own beside two Power Platform regions', () => {
    let design = drawing().drop('power-platform', here);
    design = design.run(addNode, {
      id: 'us' as NodeId,
      kind: 'service',
      at: here,
      fields: { region: 'unitedstates' },
    });
    for (const item of ['dynamics-365', 'azure-paas', 'exchange', 'sharepoint', 'teams', 'entra-id', 'cdn'])
      design = design.drop(item, here);
    const services = Object.values(design.document.nodes).flatMap((each) =>
      each.kind === 'service' ? [each] : [],
    );
    expect(
      services.map(({ prefixes, endpoints }) => prefixes !== 'catalogue' && endpoints.length > 0),
    ).toEqual(Array(9).fill(true));
    const addresses = services.flatMap(({ endpoints }) => endpoints.map(({ address }) => address));
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(node(design, 'cdn-1')).toMatchObject({ prefixes: [{ region: null, communities: [] }] });
    expect(node(design, 'exchange-1')).toMatchObject({
      prefixes: [{ region: null, communities: ['12076:5010'] }],
    });
  });
});

describe('routers', () => {
  it('take the AS of their site, or bring the one of the customer', () => {
    const design = drawing()
      .drop('zone-site', { x: 500, y: 0 })
      .drop('router', { x: 520, y: 20 })
      .drop('router', here);
    expect([node(design, 'router-1'), node(design, 'router-2')]).toMatchObject([
      { name: 'CE1', zone: 'site-1', asn: null },
      { name: 'CE2', zone: null, asn: 64_496 },
    ]);
  });

  it('belong to an internet provider in its zone, with an AS of its own', () => {
    const design = drawing().drop('zone-internet', here).drop('router', { x: 20, y: 20 });
    expect(node(design, 'router-1')).toMatchObject({ name: 'ISP', asn: 64_505 });
  });
});

describe('what the caller asks for', () => {
  it('wins over defaults, and is checked like a file', () => {
    const at = here;
    const asked = drawing().run(addNode, {
      id: 'r' as NodeId,
      kind: 'router',
      at,
      fields: { name: 'Core', asn: 65_001 },
    });
    expect(node(asked, 'r')).toMatchObject({ name: 'Core', asn: 65_001 });
    const wrong = addNode.run(asked.document, {
      id: 'c' as NodeId,
      kind: 'circuit',
      at,
      fields: { mbps: -1 },
    });
    expect(wrong).toMatchObject({ error: { id: 'field/invalid', path: 'mbps', about: ['c'] } });
  });
});
