/**
 * Microsoft's network behind the edge: one opaque, shared core. Inside it is a router per region that services stand in,
 * so that a circuit's scope decides which of them may use it for their way back (ER-402).
 *
 * @source ER-155, ER-195 to ER-205, ER-317 to ER-319
 */
import { t } from '#base/t.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import { covers, type Prefix } from '#model/addresses.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import { placeOf } from '#sim/compile/devices.ts';
import type { Draft } from '#sim/compile/draft.ts';
import { PARTS } from '#sim/compile/expressroute/circuit-path.ts';
import { edgeRouter } from '#sim/compile/expressroute/edge-router.ts';
import type { FailedParts } from '#sim/compile/failed-parts.ts';
import { nodesOf } from '#sim/compile/nodes-of.ts';
import { originated } from '#sim/compile/originated.ts';
import { placeNamed, whereabouts } from '#sim/compile/surroundings.ts';
import { addCore, coreOf, joinCores } from './core-routers.ts';
import { addInternetEdge } from './internet-edge.ts';
import { type ServiceRange, servicePrefixes } from './service-prefixes.ts';

export function addMicrosoft(
  draft: Draft,
  document: TopologyDocument,
  catalogue: Catalogue,
  failed: FailedParts,
): void {
  // A service that has failed is still announced: what goes there arrives, and nobody answers.
  const services = nodesOf(document, 'service');
  const prefixes = servicePrefixes(draft, services, catalogue);
  const regions = [...new Set([...prefixes.values()].map((entry) => entry.region))].sort((a, b) =>
    (a ?? '') < (b ?? '') ? -1 : 1,
  );
  if (!regions.includes(null)) regions.unshift(null);
  for (const vnet of nodesOf(document, 'vnet')) if (!regions.includes(vnet.region)) regions.push(vnet.region);

  for (const region of regions) addCore(draft, document, catalogue, region);
  for (const [prefix, entry] of prefixes) {
    draft.routers
      .get(coreOf(entry.region))
      ?.originate.push(
        originated(prefix, { communities: [...entry.communities], deliver: true, importCheck: false }),
      );
  }
  for (const service of services) addEndpoints(draft, document, catalogue, service, prefixes);
  addInternetEdge(draft, document, regions, prefixes.keys(), failed);
  joinRegions(draft, regions);
  joinEdges(draft, document, catalogue, regions, failed);
}

function addEndpoints(
  draft: Draft,
  document: TopologyDocument,
  catalogue: Catalogue,
  service: NodeOf<'service'>,
  prefixes: ReadonlyMap<Prefix, ServiceRange>,
): void {
  for (const endpoint of service.endpoints) {
    const holder = [...prefixes]
      .filter(([prefix]) => covers(prefix, endpoint.address))
      .sort(([a], [b]) => Number(b.split('/')[1]) - Number(a.split('/')[1]))[0];
    if (!holder) {
      draft.note(
        t`${endpoint.name} of ${service.name} has the address ${endpoint.address}, which is in none of its prefixes.`,
        [service.id],
      );
      continue;
    }
    const region = holder[1].region;
    draft.addEndpoint(endpoint.address, {
      node: service.id,
      router: coreOf(region),
      place: placeOf(service, 'service'),
      owner: 'microsoft',
      attached: 'microsoft-shared',
      at: region ? placeNamed(region, catalogue) : whereabouts(document, service, catalogue),
    });
  }
}

function joinRegions(draft: Draft, regions: readonly (string | null)[]): void {
  for (const [index, one] of regions.entries()) {
    for (const other of regions.slice(index + 1)) joinCores(draft, coreOf(one), coreOf(other));
  }
}

/** A circuit and a region know of each other only where the SKU's scope holds the region (ER-065 to ER-067, ER-402). */
function joinEdges(
  draft: Draft,
  document: TopologyDocument,
  catalogue: Catalogue,
  regions: readonly (string | null)[],
  failed: FailedParts,
): void {
  for (const peering of nodesOf(document, 'peering')) {
    const circuit = document.nodes[peering.circuit];
    if (peering.type !== 'microsoft' || circuit?.kind !== 'circuit' || failed.nodes.has(circuit.id)) continue;
    for (const [index, part] of PARTS.entries()) {
      for (const region of regions) {
        if (catalogue.isInScope(circuit.sku, circuit.locations[index] as string, region))
          joinCores(draft, edgeRouter(peering, part), coreOf(region));
      }
    }
  }
}
