/**
 * What checks look at: the design, the catalogue, the report, and look-ups that many of them share. Pure, and worked out
 * on first use, so that a design pays only for what is asked.
 */
import type { Catalogue, Coordinates } from '#catalogue/catalogue.ts';
import { type IpAddress, isDocumentation, isPrivate, type Prefix } from '#model/addresses.ts';
import type { Settings, TopologyDocument } from '#model/document.ts';
import type { ElementId, NodeId } from '#model/ids.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import type { GatewayNode } from '#model/kinds/gateway.ts';
import type { PeeringNode } from '#model/kinds/peering.ts';
import type { ProviderNode } from '#model/kinds/provider.ts';
import type { NodeKindName, NodeOf, TopologyNode } from '#model/kinds/registry.ts';
import type { VnetNode } from '#model/kinds/vnet.ts';
import type { Connection, GlobalReach } from '#model/link.ts';
import type { RouteFilter } from '#model/route-filter.ts';
import type { SourceNat } from '#model/translation.ts';
import type { Report } from '#sim/report/report.ts';
import { type FlowFacts, flowFactsOf } from './flow-facts.ts';
import { type Offer, offersOf } from './offers.ts';
import { otherEnd, type Reach, reachOf } from './reach.ts';

export interface Facts extends Reach {
  readonly document: TopologyDocument;
  readonly catalogue: Catalogue;
  readonly report: Report;
  readonly settings: Settings;
  /** Documentation addresses and AS numbers count as registered (ER-408). */
  readonly isExample: boolean;

  /** All nodes of a kind, by id. */
  all<Kind extends NodeKindName>(kind: Kind): readonly NodeOf<Kind>[];
  node(id: ElementId): TopologyNode | undefined;
  /** As the user calls it. */
  nameOf(id: ElementId): string;

  readonly circuits: readonly CircuitNode[];
  readonly peerings: readonly PeeringNode[];
  readonly microsoftPeerings: readonly PeeringNode[];
  readonly privatePeerings: readonly PeeringNode[];
  /** Flows with what the engine says of them. */
  readonly flows: readonly FlowFacts[];

  /** A peering's circuit: the schema and the references see to it that there is one. */
  circuitOf(peering: PeeringNode): CircuitNode;
  peeringsOf(circuit: CircuitNode): readonly PeeringNode[];
  filterOf(peering: PeeringNode): RouteFilter | undefined;
  providersOf(circuit: CircuitNode): readonly ProviderNode[];
  /** The customer's devices that end it, primary and secondary; null where nothing does. */
  edgesOf(circuit: CircuitNode): readonly [NodeId | null, NodeId | null];
  /** Those of them that Microsoft's edge speaks BGP with: none where a provider of layer 3 stands between (ER-007). */
  neighboursOfMicrosoft(circuit: CircuitNode): readonly NodeId[];
  locationName(id: string): string;

  readonly connections: readonly Joined[];
  readonly globalReaches: readonly Reached[];
  gatewaysOf(vnet: VnetNode): readonly GatewayNode[];

  /** What Microsoft offers on a Microsoft peering. */
  offers(peering: PeeringNode): readonly Offer[];
  /** Not private; documentation ranges count in example mode. */
  isPublic(text: IpAddress | Prefix): boolean;
  /** Translations that traffic from here may meet on its way out. */
  poolsFor(from: NodeId): readonly PoolAt[];
  placeOf(node: TopologyNode): Coordinates | undefined;
}

/** A connection with its two ends. */
export interface Joined {
  readonly link: Connection;
  readonly gateway: GatewayNode;
  readonly circuit: CircuitNode;
}

export interface Reached {
  readonly link: GlobalReach;
  readonly circuits: readonly [CircuitNode, CircuitNode];
}

export interface PoolAt {
  readonly device: NodeOf<'firewall' | 'router' | 'provider'>;
  readonly rule: SourceNat;
}

export function factsOf(document: TopologyDocument, catalogue: Catalogue, report: Report): Facts {
  const byKind = new Map<NodeKindName, TopologyNode[]>();
  for (const node of Object.values(document.nodes).sort((a, b) => (a.id < b.id ? -1 : 1)))
    byKind.set(node.kind, [...(byKind.get(node.kind) ?? []), node]);
  const all = <Kind extends NodeKindName>(kind: Kind) => (byKind.get(kind) ?? []) as NodeOf<Kind>[];
  const reach = reachOf(document);
  const circuits = all('circuit');
  const peerings = all('peering');
  const isExample = document.settings.mode === 'example';
  const circuitAt = (end: NodeId): CircuitNode | null => {
    const node = document.nodes[end];
    const circuit = node?.kind === 'peering' ? document.nodes[node.circuit] : node;
    return circuit?.kind === 'circuit' ? circuit : null;
  };
  const circuitOf = ({ circuit }: PeeringNode) => document.nodes[circuit] as CircuitNode;
  const providersOf = (circuit: CircuitNode) => [
    ...new Set(
      reach.neighboursOf(circuit.id).flatMap((id) => {
        const node = document.nodes[id];
        return node?.kind === 'provider' ? [node] : [];
      }),
    ),
  ];
  const edgeOf = (circuit: CircuitNode, half: 0 | 1): NodeId | null => {
    const named = circuit.links[half].customerEdge;
    if (named) return named;
    const part = half === 0 ? 'primary' : 'secondary';
    const routers = (from: NodeId) =>
      reach
        .cablesAt(from)
        .filter(({ lane }) => lane === part || lane === 'both')
        .map((cable) => otherEnd(cable, from))
        .filter((id) => ['router', 'firewall'].includes(document.nodes[id]?.kind ?? ''));
    return [circuit.id, ...providersOf(circuit).map(({ id }) => id)].flatMap(routers)[0] ?? null;
  };
  const offers = new Map<NodeId, readonly Offer[]>();
  let flows: readonly FlowFacts[] | null = null;

  return {
    ...reach,
    document,
    catalogue,
    report,
    settings: document.settings,
    isExample,
    all,
    node: (id) => document.nodes[id as NodeId],
    nameOf: (id) => nameIn(document, id),
    circuits,
    peerings,
    microsoftPeerings: peerings.filter(({ type }) => type === 'microsoft'),
    privatePeerings: peerings.filter(({ type }) => type === 'private'),
    get flows() {
      flows ??= flowFactsOf(document, report, reach.ownerOf);
      return flows;
    },
    circuitOf,
    peeringsOf: ({ id }) => peerings.filter(({ circuit }) => circuit === id),
    filterOf: ({ routeFilter }) => (routeFilter ? document.routeFilters[routeFilter] : undefined),
    providersOf,
    edgesOf: (circuit) => [edgeOf(circuit, 0), edgeOf(circuit, 1)],
    neighboursOfMicrosoft: (circuit) =>
      providersOf(circuit).some(({ layer }) => layer === 3)
        ? []
        : ([0, 1] as const).flatMap((half) => edgeOf(circuit, half) ?? []),
    locationName: (id) => catalogue.location(id)?.name ?? id,
    connections: Object.values(document.links).flatMap((link): readonly Joined[] => {
      if (link.kind !== 'connection') return [];
      const gateway = link.ends.map((end) => document.nodes[end]).find((node) => node?.kind === 'gateway');
      const circuit = link.ends.map(circuitAt).find((found) => found !== null);
      return gateway?.kind === 'gateway' && circuit ? [{ link, gateway, circuit }] : [];
    }),
    globalReaches: Object.values(document.links).flatMap((link): readonly Reached[] => {
      if (link.kind !== 'global-reach') return [];
      const [a, b] = link.ends.map(circuitAt);
      return a && b ? [{ link, circuits: [a, b] }] : [];
    }),
    gatewaysOf: ({ id }) => all('gateway').filter(({ vnet }) => vnet === id),
    offers(peering) {
      const known = offers.get(peering.id);
      if (known) return known;
      const made = offersOf(document, catalogue, circuitOf(peering), peering, all('service'));
      offers.set(peering.id, made);
      return made;
    },
    isPublic: (text) => !isPrivate(text) && (isExample || !isDocumentation(text)),
    poolsFor: (from) =>
      [...reach.insideOf(from)]
        .flatMap((id) => [id, ...reach.neighboursOf(id)])
        .filter((id, index, ids) => ids.indexOf(id) === index)
        .flatMap((id): readonly PoolAt[] => {
          const device = document.nodes[id];
          if (device?.kind === 'provider' && device.layer === 3)
            return device.sourceNat.map((rule) => ({ device, rule }));
          if (device?.kind !== 'firewall' && device?.kind !== 'router') return [];
          return reach.ownerOf(device) === 'customer'
            ? device.sourceNat.map((rule) => ({ device, rule }))
            : [];
        }),
    placeOf(node) {
      for (const zone of reach.zonesAround(node)) {
        if (zone.place) return zone.place;
        if (zone.location) return catalogue.placeOf(zone.location);
      }
      return undefined;
    },
  };
}

function nameIn(document: TopologyDocument, id: ElementId): string {
  const { nodes, zones, links, flows, routeFilters } = document;
  const found =
    nodes[id as never] ?? zones[id as never] ?? flows[id as never] ?? routeFilters[id as never] ?? undefined;
  if (found) return (found as { readonly name: string }).name;
  const link = links[id as never] as TopologyDocument['links'][never] | undefined;
  if (!link) return id;
  const { name, ends } = link as { name: string; ends: readonly [NodeId, NodeId] };
  return name || ends.map((end) => nodes[end]?.name ?? end).join(' to ');
}
