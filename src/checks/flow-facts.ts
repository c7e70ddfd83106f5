/** A flow with what the engine says of it, in the terms checks ask in. */
import type { IpAddress } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { Flow } from '#model/flow.ts';
import type { NodeId } from '#model/ids.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import type { FlowReport, Hop, PathGraph, Report } from '#sim/report/report.ts';

export interface FlowFacts {
  readonly id: Flow['id'];
  readonly name: string;
  readonly flow: Flow;
  readonly report: FlowReport;
  readonly from: TopologyNode;
  /** The thing it leads to: what it names, whose name or address it is, or where it ends. */
  readonly to: TopologyNode | null;
  /** Where packets are addressed first; null where a name leads nowhere. */
  readonly target: IpAddress | null;
  readonly delivered: boolean;
  readonly crossesInternet: boolean;
  /** Circuits it goes over, there or back. */
  readonly circuits: readonly NodeId[];
  readonly circuitsOut: readonly NodeId[];
  readonly circuitsBack: readonly NodeId[];
  /** It goes on in Microsoft's shared network behind the edge, so it uses Microsoft peering. */
  readonly byMicrosoftPeering: boolean;
  readonly byPrivatePeering: boolean;
  /** Of the request, as it reaches its last hop. */
  readonly seenFrom: readonly IpAddress[];
  readonly fromMicrosoft: boolean;
  readonly noInternet: boolean;
}

export function flowFactsOf(
  document: TopologyDocument,
  report: Report,
  ownerOf: (node: TopologyNode) => string,
): readonly FlowFacts[] {
  return report.flows.flatMap((each) => {
    const flow = document.flows[each.flow];
    const from = flow && document.nodes[flow.from.node];
    return flow && from ? [factsOfFlow(document, flow, each, from, ownerOf)] : [];
  });
}

function factsOfFlow(
  document: TopologyDocument,
  flow: Flow,
  report: FlowReport,
  from: TopologyNode,
  ownerOf: (node: TopologyNode) => string,
): FlowFacts {
  const circuitsOut = circuitsIn(report.forward);
  const circuitsBack = report.return ? circuitsIn(report.return) : [];
  const circuits = [...new Set([...circuitsOut, ...circuitsBack])];
  const ends = report.forward.hops.filter((hop) => hop.end !== null);
  const media = new Set(report.forward.segments.map(({ medium }) => medium));
  const start = ownerOf(from) === 'microsoft';
  return {
    id: flow.id,
    name: flow.name,
    flow,
    report,
    from,
    to: targetNode(document, flow, report),
    target: targetAddress(document, flow, report),
    delivered: report.verdict !== 'dropped' && report.verdict !== 'no-route',
    crossesInternet: report.crossesInternet,
    circuits,
    circuitsOut,
    circuitsBack,
    byMicrosoftPeering: circuits.length > 0 && media.has('microsoft-shared'),
    byPrivatePeering: circuits.length > 0 && media.has('microsoft-private'),
    seenFrom: [...new Set(ends.map(({ source }) => source))],
    fromMicrosoft: start,
    noInternet: flow.privacy === 'no-internet',
  };
}

export const circuitsIn = ({ segments }: PathGraph): readonly NodeId[] => [
  ...new Set(segments.flatMap(({ over }) => (over?.type === 'circuit' ? [over.circuit] : []))),
];

/** Hops on the customer's side of the way, in order of travel. */
export const hopsAt = (path: PathGraph, roles: readonly Hop['place']['role'][]): readonly Hop[] =>
  path.hops.filter((hop) => roles.includes(hop.place.role));

function targetNode(document: TopologyDocument, flow: Flow, report: FlowReport): TopologyNode | null {
  const { nodes } = document;
  if (flow.to.by === 'node') return nodes[flow.to.node] ?? null;
  const address = flow.to.by === 'address' ? flow.to.address : report.dns?.address;
  const all = Object.values(nodes);
  const name = flow.to.by === 'name' ? flow.to.name : null;
  const named = all.find(
    (node) =>
      (node.kind === 'host' &&
        node.published.some((entry) => entry.name === name || entry.address === address)) ||
      (node.kind === 'service' &&
        node.endpoints.some((end) => end.address === address || (name !== null && end.hostname === name))) ||
      ((node.kind === 'host' || node.kind === 'vm') && address && node.addresses.includes(address)),
  );
  const end = report.forward.hops.find((hop) => hop.end?.outcome === 'delivered');
  return named ?? (end ? (nodes[end.place.node] ?? null) : null);
}

function targetAddress(document: TopologyDocument, flow: Flow, report: FlowReport): IpAddress | null {
  const { to } = flow;
  if (to.by === 'address') return to.address;
  if (to.by === 'name') return report.dns?.address ?? null;
  if (to.address) return to.address;
  const node = document.nodes[to.node];
  if (node?.kind === 'service') return node.endpoints[0]?.address ?? null;
  return node?.kind === 'host' || node?.kind === 'vm' ? (node.addresses[0] ?? null) : null;
}
