import { allowedCommunities } from '#catalogue/allowed-communities.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import type { RoutePolicy } from '#sim/network/network.ts';
import type { Part } from './circuit-path.ts';
import { drainChange } from './drain.ts';

/**
 * What Microsoft advertises: prefixes with a community of the route filter. The SKU's scope is kept by the sessions
 * inside Microsoft (see `microsoft/microsoft.ts`).
 *
 * @source ER-210 to ER-216
 */
export function advertised(
  document: TopologyDocument,
  catalogue: Catalogue,
  circuit: NodeOf<'circuit'>,
  peering: NodeOf<'peering'>,
  part: Part,
): RoutePolicy {
  // A circuit carries the prefixes of its own cloud only (ER-080, ER-330).
  const communities = allowedCommunities(document, circuit, peering).filter(
    (community) => (catalogue.communityMeaning(community)?.cloud ?? circuit.cloud) === circuit.cloud,
  );
  const set = drainChange(document, circuit, part);
  return {
    name: `${peering.id}.${part} advertised`,
    rules: communities.length > 0 ? [{ action: 'permit', match: { anyCommunity: communities }, set }] : [],
    default: 'deny',
  };
}
