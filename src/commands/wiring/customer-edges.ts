/**
 * Who ends the two links of a circuit, as cables come and go.
 *
 * One router ends both links; when a second one comes, the secondary link moves to it. What the user set by hand stays:
 * only a link that nobody ends, or a pair that one router ends, is given away.
 *
 * @source ER-006, ER-010, ER-108
 */
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { CircuitNode } from '#model/kinds/circuit.ts';
import { statedAsn } from '#model/stated-asn.ts';
import { put } from '../edit.ts';
import { circuitsOf, neighbours, providersOf, routersAt } from './cables.ts';

/** After a cable between `a` and `b` was drawn. */
export function assignEdges(document: TopologyDocument, a: NodeId, b: NodeId): TopologyDocument {
  let next = document;
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const [from, to] = [document.nodes[one], document.nodes[other]];
    if (from?.kind === 'circuit') {
      const candidates = to?.kind === 'provider' ? edgesFrom(document, other) : [other];
      for (const router of candidates) next = assignEdge(next, one, router);
    } else if (from?.kind === 'provider' && to?.kind !== 'circuit' && isLayer2(document, one)) {
      for (const circuit of circuitsOf(document, one)) next = assignEdge(next, circuit, other);
    }
  }
  return next;
}

/** At layer 3 the provider's own edge ends the circuit, so no customer router does (ER-007). */
const isLayer2 = (document: TopologyDocument, provider: NodeId) => {
  const node = document.nodes[provider];
  return node?.kind === 'provider' && node.layer === 2;
};

/** Routers that end no other circuit come first: they are likely to be meant for the new one. */
function edgesFrom(document: TopologyDocument, provider: NodeId): readonly NodeId[] {
  if (!isLayer2(document, provider)) return [];
  const busy = new Set(
    Object.values(document.nodes).flatMap((node) =>
      node.kind === 'circuit' ? node.links.map(({ customerEdge }) => customerEdge) : [],
    ),
  );
  const routers = routersAt(document, provider);
  const idle = routers.filter((id) => !busy.has(id));
  return (idle.length > 0 ? idle : routers).slice(0, 2);
}

function assignEdge(document: TopologyDocument, circuitId: NodeId, router: NodeId): TopologyDocument {
  const circuit = document.nodes[circuitId];
  if (circuit?.kind !== 'circuit') return document;
  const [primary, secondary] = circuit.links.map(({ customerEdge }) => customerEdge);
  if (primary === router || secondary === router) {
    return primary && secondary ? document : withEdges(document, circuit, [router, router]);
  }
  if (!primary && !secondary) return withEdges(document, circuit, [router, router]);
  if (!primary) return withEdges(document, circuit, [router, secondary ?? null]);
  if (!secondary || secondary === primary) return withEdges(document, circuit, [primary, router]);
  return document;
}

function withEdges(
  document: TopologyDocument,
  circuit: CircuitNode,
  [first, second]: readonly [NodeId | null, NodeId | null],
): TopologyDocument {
  const [primary, secondary] = circuit.links;
  const next = put(document, 'nodes', {
    ...circuit,
    links: [
      { ...primary, customerEdge: first },
      { ...secondary, customerEdge: second },
    ],
  });
  const wasLoose = primary.customerEdge === null && secondary.customerEdge === null;
  return wasLoose && first ? withPeerAsn(next, circuit.id, first) : next;
}

/** A peering set up before there was a router now learns whose AS it talks to. */
function withPeerAsn(document: TopologyDocument, circuit: NodeId, edge: NodeId): TopologyDocument {
  const router = document.nodes[edge];
  const asn = router ? statedAsn(document, router) : null;
  if (asn === null) return document;
  return Object.values(document.nodes)
    .filter((node) => node.kind === 'peering')
    .filter(
      (peering) => peering.circuit === circuit && peering.managedBy === 'customer' && peering.peerAsn !== asn,
    )
    .reduce((next, peering) => put(next, 'nodes', { ...peering, peerAsn: asn }), document);
}

/** After cables were removed: a link whose router was cabled to it and no longer is has no customer end. */
export function dropLostEdges(before: TopologyDocument, after: TopologyDocument): TopologyDocument {
  let next = after;
  for (const circuit of Object.values(after.nodes)) {
    if (circuit.kind !== 'circuit') continue;
    const edges = circuit.links.map(({ customerEdge }) =>
      customerEdge && isCabled(before, circuit.id, customerEdge) && !isCabled(after, circuit.id, customerEdge)
        ? null
        : customerEdge,
    ) as [NodeId | null, NodeId | null];
    if (circuit.links.some(({ customerEdge }, index) => customerEdge !== edges[index])) {
      next = withEdges(next, circuit, edges);
    }
  }
  return next;
}

/** Directly, or through the circuit's provider. */
function isCabled(document: TopologyDocument, circuit: NodeId, router: NodeId): boolean {
  const direct = neighbours(document, circuit, 'cross-connect', ['router', 'firewall']);
  return (
    direct.includes(router) ||
    providersOf(document, circuit).some((id) => routersAt(document, id).includes(router))
  );
}
