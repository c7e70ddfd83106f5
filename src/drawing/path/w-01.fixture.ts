/**
 * A report of the baseline, written by hand from the worked scenario: what the drawing is tested with.
 *
 * @source scenarios, W-01; hand-offs by ER-317, ER-377, ER-390
 */
import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { FlowId, LinkId, NodeId, ZoneId } from '#model/ids.ts';
import type { Owner } from '#model/kinds/kind.ts';
import type { FlowReport, HandOff, Hop, Medium, PathGraph, Place, Segment } from '#sim/report/report.ts';

type Part = 'primary' | 'secondary';

const place = (
  node: string,
  label: string,
  role: Place['role'],
  zone: string,
  part: Part | null = null,
): Place => ({
  node: node as NodeId,
  part,
  label,
  role,
  zone: zone as ZoneId,
});

const client = place('hq-lan', 'HQ users', 'host', 'hq');
const firewall = place('fw-e', 'FW-E', 'firewall', 'hq');
const ce1 = place('ce1', 'CE1', 'router', 'hq');
const ce2 = place('ce2', 'CE2', 'router', 'hq');
const provider = place('p1', 'P1', 'provider', 'p1-zone');
const msee1 = place('circuit-a', 'MSEE-A1', 'msee', 'amsterdam', 'primary');
const msee2 = place('circuit-a', 'MSEE-A2', 'msee', 'amsterdam', 'secondary');
const core = place('env-eu', 'Microsoft network', 'microsoft-core', 'microsoft');
const service = place('env-eu', 'ENV-EU', 'service', 'microsoft');

type HopText = readonly [number: number, place: Place, owner: Owner, share: number];

const hops = (texts: readonly HopText[], source: string, destination: string): Hop[] =>
  texts.map(([number, at, owner, share], index) => ({
    index,
    number,
    place: at,
    owner,
    share,
    actions: [],
    decision: {
      prefix: '198.51.100.0/27' as Prefix,
      protocol: 'bgp',
      asPath: null,
      localPreference: 150,
      communities: [],
      beat: '0.0.0.0/0' as Prefix,
      sentence: '198.51.100.0/27 from BGP, local preference 150, beats 0.0.0.0/0: longest prefix.',
    },
    source: source as IpAddress,
    destination: destination as IpAddress,
    end: index === texts.length - 1 ? { outcome: 'delivered', reason: null, sentence: 'Delivered.' } : null,
  }));

const link = (id: string): Segment['over'] => ({ type: 'link', link: id as LinkId });
const lane = (part: Part): Segment['over'] => ({ type: 'circuit', circuit: 'circuit-a' as NodeId, part });

const segment = (
  from: number,
  to: number,
  share: number,
  owner: Owner,
  medium: Medium,
  over: Segment['over'],
  crossConnect?: string,
): Segment => ({
  from,
  to,
  share,
  owner,
  medium,
  over,
  cables: over?.type === 'link' ? [over.link] : crossConnect ? [crossConnect as LinkId] : [],
  latencyMs: 0.1,
});

const forward: PathGraph = {
  hops: hops(
    [
      [1, client, 'customer', 1],
      [2, firewall, 'customer', 1],
      [3, ce1, 'customer', 0.5],
      [3, ce2, 'customer', 0.5],
      [4, provider, 'provider', 1],
      [5, msee1, 'microsoft', 0.5],
      [5, msee2, 'microsoft', 0.5],
      [6, core, 'microsoft', 1],
      [7, service, 'microsoft', 1],
    ],
    '192.0.2.65',
    '198.51.100.10',
  ),
  segments: [
    segment(0, 1, 1, 'customer', 'customer-private', link('lan-fw-e')),
    segment(1, 2, 0.5, 'customer', 'customer-private', link('fw-e-ce1')),
    segment(1, 3, 0.5, 'customer', 'customer-private', link('fw-e-ce2')),
    segment(2, 4, 0.5, 'provider', 'provider-private', link('ce1-p1')),
    segment(3, 4, 0.5, 'provider', 'provider-private', link('ce2-p1')),
    segment(4, 5, 0.5, 'provider', 'provider-private', lane('primary'), 'p1-a1'),
    segment(4, 6, 0.5, 'provider', 'provider-private', lane('secondary'), 'p1-a2'),
    segment(5, 7, 0.5, 'microsoft', 'microsoft-shared', null),
    segment(6, 7, 0.5, 'microsoft', 'microsoft-shared', null),
    segment(7, 8, 1, 'microsoft', 'microsoft-shared', null),
  ],
};

const back: PathGraph = {
  hops: hops(
    [
      [1, service, 'microsoft', 1],
      [2, core, 'microsoft', 1],
      [3, msee1, 'microsoft', 0.5],
      [3, msee2, 'microsoft', 0.5],
      [4, provider, 'provider', 1],
      [5, ce1, 'customer', 0.5],
      [5, ce2, 'customer', 0.5],
      [6, firewall, 'customer', 1],
      [7, client, 'customer', 1],
    ],
    '198.51.100.10',
    '192.0.2.65',
  ),
  segments: [
    segment(0, 1, 1, 'microsoft', 'microsoft-shared', null),
    segment(1, 2, 0.5, 'microsoft', 'microsoft-shared', null),
    segment(1, 3, 0.5, 'microsoft', 'microsoft-shared', null),
    segment(2, 4, 0.5, 'provider', 'provider-private', lane('primary'), 'p1-a1'),
    segment(3, 4, 0.5, 'provider', 'provider-private', lane('secondary'), 'p1-a2'),
    segment(4, 5, 0.5, 'provider', 'provider-private', link('ce1-p1')),
    segment(4, 6, 0.5, 'provider', 'provider-private', link('ce2-p1')),
    segment(5, 7, 0.5, 'customer', 'customer-private', link('fw-e-ce1')),
    segment(6, 7, 0.5, 'customer', 'customer-private', link('fw-e-ce2')),
    segment(7, 8, 1, 'customer', 'customer-private', link('lan-fw-e')),
  ],
};

const handoff = (
  direction: HandOff['direction'],
  index: number,
  from: Owner,
  to: Owner,
  at: Place,
): HandOff => {
  const edge = at.role === 'msee';
  return {
    direction,
    segment: index,
    from,
    to,
    edge,
    privateEnds: edge && direction === 'forward',
    at,
    who: edge
      ? 'P1 hands the packet to Microsoft at the MSEE in Amsterdam.'
      : 'HQ hands the packet to P1, which carries it in layer 2 to the Microsoft edge.',
    chosenBy: '198.51.100.0/27 from BGP, local preference 150, beats 0.0.0.0/0: longest prefix.',
    protectedBy: edge
      ? "Microsoft's shared network and TLS. It is no longer a dedicated path."
      : 'A dedicated logical path of the provider. ExpressRoute does not encrypt.',
    facts: edge ? ['ER-317', 'ER-377'] : ['ER-007', 'ER-390'],
  };
};

export const w01: FlowReport = {
  flow: 'users-to-env' as FlowId,
  verdict: 'delivered',
  reason: null,
  deliveredShare: 1,
  crossesInternet: false,
  sentence: 'Delivered, private to the Microsoft edge in Amsterdam.',
  privacy: {
    extent: 'microsoft-edge',
    sentence: 'Private up to the Microsoft edge in Amsterdam; from there the network is shared.',
  },
  assumptions: [],
  dns: null,
  proxy: null,
  forward,
  return: back,
  handoffs: [
    handoff('forward', 3, 'customer', 'provider', ce1),
    handoff('forward', 4, 'customer', 'provider', ce2),
    handoff('forward', 7, 'provider', 'microsoft', msee1),
    handoff('forward', 8, 'provider', 'microsoft', msee2),
    handoff('return', 3, 'microsoft', 'provider', msee1),
    handoff('return', 4, 'microsoft', 'provider', msee2),
    handoff('return', 5, 'provider', 'customer', provider),
  ],
  latency: null,
  throughput: { forwardMbps: 40, returnMbps: 250 },
  recovery: null,
};
