/** What never changes about an edge, for whoever exports routes over it or imports them. */
import type { ExportFacts } from '#sim/bgp/export-route.ts';
import type { ImportFacts } from '#sim/bgp/import-route.ts';
import type { Edge } from './edges.ts';
import type { SpeakersInputs } from './speakers.ts';
import type { Topology } from './topology.ts';

export function exportFactsOf(
  edge: Edge,
  topology: Topology,
  { prefixes, addresses }: SpeakersInputs,
): ExportFacts {
  const sender = topology.routers[edge.sender] as Topology['routers'][number];
  const receiver = topology.routers[edge.receiver] as Topology['routers'][number];
  const shared = new Map<number, boolean>();
  return {
    external: edge.external,
    policy: edge.exportPolicy,
    end: edge.senderEnd,
    options: sender.bgp,
    ownAsn: sender.asn,
    neighbourAsn: receiver.asn,
    ownAddress: edge.senderAddress,
    sharesSubnet(nextHop) {
      // A neighbour is never told to go to itself.
      if (edge.subnet < 0 || nextHop === edge.receiverAddress) return false;
      let known = shared.get(nextHop);
      if (known === undefined) {
        let at = prefixes.longest(addresses.text[nextHop] as never);
        while (at >= 0 && at !== edge.subnet) at = prefixes.parent[at] as number;
        known = at === edge.subnet;
        shared.set(nextHop, known);
      }
      return known;
    },
  };
}

export function importFactsOf(edge: Edge, topology: Topology): ImportFacts {
  const receiver = topology.routers[edge.receiver] as Topology['routers'][number];
  return {
    external: edge.external,
    policy: edge.importPolicy,
    end: edge.receiverEnd,
    options: receiver.bgp,
    ownAsn: receiver.asn,
    ownRouterId: topology.routerId[edge.receiver] as number,
    ownClusterId: topology.clusterId[edge.receiver] as number,
    senderAddress: edge.senderAddress,
    ownsAddress: (address) =>
      topology.interfacesByAddress.get(address)?.some(({ node }) => node === edge.receiver) ?? false,
  };
}
