/**
 * How each kind of node looks: its sign, the one line of what matters, what it hangs on, and what people call it aloud.
 *
 * To give a new kind a look, add a line here; the compiler asks for it.
 */
import { listed } from '#base/listed.ts';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { NodeKindName, NodeOf, TopologyNode } from '#model/kinds/registry.ts';
import { statedAsn } from '#model/stated-asn.ts';
import type { GlyphName } from './glyph-strokes.ts';
import { rateText } from './words/figures.ts';
import { placeName } from './words/place-name.ts';

interface Look<Kind extends NodeKindName> {
  glyph(node: NodeOf<Kind>): GlyphName;
  /** AS, prefix, rate. Empty: the card shows its name alone. */
  fact(node: NodeOf<Kind>, document: TopologyDocument): string;
  /** For `aria-roledescription` and the name read aloud. */
  called(node: NodeOf<Kind>): string;
  /** What it is drawn hanging on, without a link of its own. */
  hangsOn?(node: NodeOf<Kind>): NodeId;
}

const LOOKS: { readonly [Kind in NodeKindName]: Look<Kind> } = {
  host: {
    glyph: (host) => HOST_GLYPH[host.role],
    fact: (host) => host.subnets[0] ?? host.addresses[0] ?? t`no subnet yet`,
    called: (host) => HOST_CALLED[host.role],
  },
  router: {
    glyph: () => 'router',
    fact: asOf,
    called: () => t`router`,
  },
  firewall: {
    glyph: (firewall) => (firewall.sourceNat.length > 0 && !firewall.stateful ? 'nat' : 'firewall'),
    fact: (firewall) => {
      const pool = firewall.sourceNat[0]?.pool;
      return pool ?? (firewall.stateful ? t`stateful` : t`stateless`);
    },
    called: () => t`firewall`,
  },
  provider: {
    glyph: () => 'provider',
    fact: (provider) =>
      provider.asn === null ? `layer ${provider.layer}` : t`layer ${provider.layer} · AS ${provider.asn}`,
    called: () => t`connectivity provider`,
  },
  circuit: {
    glyph: () => 'circuit',
    fact: (circuit) => {
      const places = listed([...new Set(circuit.locations)].map(placeName));
      return `${circuit.sku} · ${rateText(circuit.mbps)} · ${places}`;
    },
    called: () => t`ExpressRoute circuit`,
  },
  peering: {
    glyph: (peering) => (peering.type === 'private' ? 'private-peering' : 'microsoft-peering'),
    fact: (peering) => t`VLAN ${peering.sessions[0].vlan}`,
    called: (peering) => (peering.type === 'microsoft' ? t`Microsoft peering` : t`private peering`),
    hangsOn: (peering) => peering.circuit,
  },
  internet: { glyph: () => 'internet', fact: (internet) => t`AS ${internet.asn}`, called: () => t`internet` },
  vnet: {
    glyph: () => 'vnet',
    fact: (vnet) => vnet.spaces[0] ?? t`no address space yet`,
    called: () => t`virtual network`,
  },
  gateway: {
    glyph: () => 'gateway',
    fact: (gateway) => gateway.sku,
    called: (gateway) => (gateway.type === 'vpn' ? t`VPN gateway` : t`ExpressRoute gateway`),
    hangsOn: (gateway) => gateway.vnet,
  },
  vm: {
    glyph: () => 'vm',
    fact: (vm) => vm.addresses[0] ?? t`no address yet`,
    called: () => t`virtual machine`,
    hangsOn: (vm) => vm.vnet,
  },
  service: {
    glyph: () => 'service',
    fact: (service) =>
      service.prefixes === 'catalogue'
        ? placeName(service.region ?? t`all regions`)
        : (service.prefixes[0]?.prefix ?? t`no prefix yet`),
    called: () => t`Microsoft service`,
  },
};

const HOST_GLYPH: Readonly<Record<NodeOf<'host'>['role'], GlyphName>> = {
  users: 'users',
  server: 'server',
  'reverse-proxy': 'proxy',
  proxy: 'proxy',
  'data-gateway': 'data-gateway',
};

const HOST_CALLED: Readonly<Record<NodeOf<'host'>['role'], string>> = {
  users: t`users`,
  server: t`server`,
  'reverse-proxy': t`reverse proxy`,
  proxy: t`proxy`,
  'data-gateway': t`data gateway`,
};

function asOf(router: NodeOf<'router'>, document: TopologyDocument): string {
  const asn = statedAsn(document, router);
  return asn === null ? t`no AS yet` : t`AS ${asn}`;
}

const lookOf = <Node extends TopologyNode>(node: Node) => LOOKS[node.kind] as unknown as Look<Node['kind']>;

export const glyphOf = (node: TopologyNode): GlyphName => lookOf(node).glyph(node as never);
export const factOf = (node: TopologyNode, document: TopologyDocument): string =>
  lookOf(node).fact(node as never, document);
export const calledOf = (node: TopologyNode): string => lookOf(node).called(node as never);
export const hangsOn = (node: TopologyNode): NodeId | null => lookOf(node).hangsOn?.(node as never) ?? null;
