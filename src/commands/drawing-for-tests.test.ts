import { describe, expect, it } from 'vitest';
import { readDocument } from '#model/format/read-document.ts';
import { writeDocument } from '#model/format/write-document.ts';
import type { NodeId } from '#model/ids.ts';
import { drawing } from './drawing-for-tests.ts';
import { updateNode } from './update-node.ts';

const newcomer = () =>
  drawing()
    .drop('users', { x: 0, y: 100 })
    .drop('firewall', { x: 160, y: 100 })
    .connect('users-1', 'firewall-1')
    .drop('router', { x: 320, y: 100 })
    .connect('firewall-1', 'router-1')
    .drop('provider', { x: 480, y: 100 })
    .connect('router-1', 'provider-1')
    .drop('circuit', { x: 640, y: 100 })
    .drop('microsoft-peering', { x: 900, y: 100 })
    .drop('power-platform', { x: 1040, y: 100 })
    .flow('users-1', 'power-platform-1');

describe('a newcomer who draws a path to Power Platform', () => {
  const { document, actions } = newcomer();
  const node = (id: string) => document.nodes[id as NodeId];

  it('needs far fewer than 25 actions, and has a design that could be opened from a file', () => {
    expect(actions).toBe(11);
    expect(readDocument(writeDocument(document))).toMatchObject({ ok: true });
  });

  it('finds both links of the circuit wired to the provider, and ended by the only router', () => {
    const cables = Object.values(document.links).filter(({ kind }) => kind === 'cross-connect');
    expect(cables.map(({ ends }) => ends)).toEqual([
      ['provider-1', 'circuit-1'],
      ['provider-1', 'circuit-1'],
    ]);
    expect(cables.map((cable) => 'lane' in cable && cable.lane)).toEqual(['primary', 'secondary']);
    expect(node('circuit-1')).toMatchObject({
      links: [{ customerEdge: 'router-1' }, { customerEdge: 'router-1' }],
    });
  });

  it('finds the pool announced and declared, since Microsoft admits no other source (ER-134)', () => {
    expect(node('firewall-1')).toMatchObject({ sourceNat: [{ pool: '192.0.2.64/28' }] });
    expect(node('microsoft-peering-1')).toMatchObject({
      adverts: [{ prefix: '192.0.2.64/28' }],
      declaredPrefixes: ['192.0.2.64/28'],
      peerAsn: 64_496,
    });
  });

  it('finds the two communities of the region in the filter that the peering brought along (ER-201, ER-210)', () => {
    expect(Object.values(document.routeFilters)).toMatchObject([
      { communities: ['12076:51002', '12076:51003'] },
    ]);
    expect(node('microsoft-peering-1')).toMatchObject({ routeFilter: 'filter-1' });
  });
});

describe('the order of drawing', () => {
  it('does not matter for what is announced, ended and filtered', () => {
    const { document } = drawing()
      .drop('power-platform', { x: 1040, y: 100 })
      .drop('circuit', { x: 640, y: 100 })
      .drop('microsoft-peering', { x: 900, y: 100 })
      .drop('router', { x: 320, y: 100 })
      .drop('provider', { x: 480, y: 100 })
      .drop('users', { x: 0, y: 100 })
      .drop('firewall', { x: 160, y: 100 })
      .connect('provider-1', 'router-1')
      .connect('users-1', 'firewall-1')
      .connect('router-1', 'firewall-1')
      .flow('users-1', 'power-platform-1');
    const { document: other } = newcomer();
    expect(document.nodes).toEqual(other.nodes);
    expect(document.routeFilters).toEqual(other.routeFilters);
  });
});

describe('a second router', () => {
  it('takes the secondary link', () => {
    const { document } = newcomer()
      .drop('router', { x: 320, y: 300 })
      .connect('firewall-1', 'router-2')
      .connect('router-2', 'provider-1');
    expect(document.nodes['circuit-1' as NodeId]).toMatchObject({
      links: [{ customerEdge: 'router-1' }, { customerEdge: 'router-2' }],
    });
  });
});

describe('what the user took out', () => {
  it('stays out when the next thing is drawn', () => {
    const { document } = newcomer()
      .run(updateNode, { id: 'microsoft-peering-1' as NodeId, fields: { adverts: [] } })
      .drop('router', { x: 320, y: 300 })
      .connect('firewall-1', 'router-2')
      .connect('router-2', 'provider-1');
    expect(document.nodes['microsoft-peering-1' as NodeId]).toMatchObject({ adverts: [] });
  });
});

describe('a door to the internet', () => {
  it('gets a pool of its own, announced there and not to Microsoft (ER-223, ER-224)', () => {
    const { document } = newcomer().drop('internet', { x: 400, y: 500 }).connect('internet-1', 'firewall-1');
    expect(document.nodes['firewall-1' as NodeId]).toMatchObject({
      sourceNat: [
        { pool: '203.0.113.0/28', egress: 'internet' },
        { pool: '192.0.2.64/28', egress: 'any' },
      ],
      internetAdverts: [{ prefix: '203.0.113.0/28' }],
    });
    expect(document.nodes['microsoft-peering-1' as NodeId]).toMatchObject({
      adverts: [{ prefix: '192.0.2.64/28' }],
    });
    expect(Object.values(document.links).find(({ kind }) => kind === 'internet')?.ends).toEqual([
      'firewall-1',
      'internet-1',
    ]);
  });

  it('leaves translation to the firewall behind a router', () => {
    const { document } = newcomer().drop('internet', { x: 400, y: 500 }).connect('router-1', 'internet-1');
    expect(document.nodes['router-1' as NodeId]).toMatchObject({
      sourceNat: [],
      internetAdverts: [{ prefix: '203.0.113.0/28' }],
    });
    expect(document.nodes['firewall-1' as NodeId]).toMatchObject({
      sourceNat: [{ egress: 'internet' }, { egress: 'any' }],
    });
  });
});
