/** What several scenarios and tests of checks change in the reference design. Used by tests only. */
import { session4 } from '#templates/design.ts';
import { addLink, addNode, advertise, type Change, changed, flow, link, node } from './designs.ts';

type Fields = Parameters<typeof session4>[2];

/** The two sessions of Microsoft peering A, with what is unusual about each. */
export const sessionsOfA = (primary: Fields, secondary: Fields = {}): Change =>
  node('peering', 'ms-a', {
    sessions: [session4('192.0.2.0/30', 300, primary), session4('192.0.2.4/30', 300, secondary)],
  });

/** So many /24 prefixes, one after the other. */
export const manyPrefixes = (count: number, first = 10, second = 0): readonly string[] =>
  Array.from({ length: count }, (_, n) => `${first}.${second + (n >> 8)}.${n & 255}.0/24`);

/** The edges translate, each from a pool of its own that it announces on its link; the firewall does not. */
export const poolPerLink: Change = (document) =>
  changed(
    document,
    node('firewall', 'fw-e', { sourceNat: [] }),
    node('router', 'ce1', {
      sourceNat: [{ name: 'Pool of link 1', pool: '192.0.2.64/29', egress: 'expressroute' }],
    }),
    node('router', 'ce2', {
      sourceNat: [{ name: 'Pool of link 2', pool: '192.0.2.72/29', egress: 'expressroute' }],
    }),
    advertise('ms-a', [
      { prefix: '192.0.2.64/29', link: 'primary' },
      { prefix: '192.0.2.72/29', link: 'secondary' },
    ]),
  );

/** Both links of circuit A end on CE1. */
export const bothLinksOnCe1: Change = (document) =>
  changed(
    document,
    node('circuit', 'circuit-a', { links: [{ customerEdge: 'ce1' }, { customerEdge: 'ce1' }] }),
    link('ce1-p1', { lane: 'both' }),
  );

/** An on-premises data gateway among the users of HQ. @source W-21 */
export const dataGateway: Change = (document) =>
  changed(
    document,
    addNode('host', 'dgw', {
      name: 'Data gateway',
      zone: 'hq',
      role: 'data-gateway',
      subnets: ['10.10.6.0/24'],
      addresses: ['10.10.6.30'],
    }),
    addLink('dgw-lan', 'lan', 'dgw', 'hq-lan'),
  );

/** A server with public addresses right behind the edges, which the environment calls. */
export const openServer: Change = (document) =>
  changed(
    document,
    addNode('host', 'srv', {
      name: 'Open server',
      zone: 'hq',
      role: 'server',
      subnets: ['192.0.2.128/28'],
      addresses: ['192.0.2.130'],
    }),
    addLink('srv-ce1', 'lan', 'srv', 'ce1'),
    addLink('srv-ce2', 'lan', 'srv', 'ce2'),
    advertise('ms-a', ['192.0.2.64/28', '192.0.2.128/28'], ['192.0.2.64/28', '192.0.2.128/28']),
    flow('env-eu 198.51.100.24', '192.0.2.130'),
  );

/** What comes in by the internet edge gets an inside source there, so that its reply leaves as it came. @source ER-230 */
export const natForRequestsFromOutside: Change = node('firewall', 'fw-i', {
  sourceNat: [
    { name: 'Internet pool', pool: '203.0.113.0/28', address: '203.0.113.2', egress: 'internet' },
    {
      name: 'Inside',
      pool: '10.10.250.1/32',
      sources: 'public',
      destinations: 'private',
      egress: 'inside',
    },
  ],
});
