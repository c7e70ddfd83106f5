/**
 * What a router tells a neighbour of its best route: nothing, or the route as it leaves.
 *
 * The order is that of the daemons: what the AS boundary strips, then private AS numbers, then the export policy, then the
 * own AS in front.
 *
 * @source RFC 4271 §5.1, §9.1.3; RFC 1997; RFC 4456 §8; RFC 8212
 */

import type { Asn } from '#model/units.ts';
import type { BgpOptions } from '#sim/network/network.ts';
import { applyPolicy, type PolicyContext } from './policy/apply-policy.ts';
import type { CompiledPolicy } from './policy/compile-policy.ts';
import { blankRoute, FROM_SENDER, type RouteDraft } from './route-table.ts';

/** How the sender came by its best route. `reflected`: from another iBGP neighbour. */
export type Provenance = 'local' | 'ebgp' | 'reflected';

export interface ExportFacts {
  readonly external: boolean;
  readonly policy: CompiledPolicy | null;
  readonly end: {
    readonly nextHopSelf: 'no' | 'ebgp-learned' | 'force';
    readonly removePrivateAs: 'no' | 'if-all-private' | 'all';
    readonly asOverride: boolean;
    readonly sendCommunities: boolean;
  };
  readonly options: BgpOptions;
  readonly ownAsn: Asn;
  readonly neighbourAsn: Asn;
  /** Number of the own address on the session. */
  readonly ownAddress: number;
  /** Whether the neighbour reaches this next hop over the subnet it shares with us. */
  readonly sharesSubnet: (nextHop: number) => boolean;
}

/** @param keeps - Whether the next hop, which is then an address, stays as it is: `keepsNextHop`. */
export function exportRoute(
  route: number,
  provenance: Provenance,
  keeps: boolean,
  facts: ExportFacts,
  context: PolicyContext,
): number {
  const { routes } = context;
  const { external, policy, end, options } = facts;
  const communities = routes.communities(route);
  if (routes.communitySets.noAdvertise[communities]) return 0;
  if (external && (routes.communitySets.noExport[communities] || (options.ebgpRequiresPolicy && !policy)))
    return 0;

  const draft = routes.draft(route);
  draft.weight = 0;
  if (!keeps) draft.nextHop = FROM_SENDER;
  if (external) {
    draft.localPreference = -1;
    draft.originatorId = -1;
    draft.clusterList = 0;
    if (provenance !== 'local') draft.med = -1;
    stripPath(draft, facts, context);
  } else if (draft.localPreference < 0) {
    draft.localPreference = 100;
  }
  // A reflector may hold a route back, and may not change it.
  const shown = provenance === 'reflected' && !external ? { ...draft } : draft;
  if (policy && !applyPolicy(policy, shown, context).permitted) return 0;
  draft.weight = 0;
  if (draft.nextHop === facts.ownAddress) draft.nextHop = FROM_SENDER;
  if (external) {
    draft.localPreference = -1;
    draft.asPath = routes.asPaths.prepend(draft.asPath, facts.ownAsn, 1);
  }
  if (!end.sendCommunities) {
    draft.communities = 0;
    draft.largeCommunities = 0;
  }
  return routes.intern(draft);
}

/** A default route made up for one neighbour, whatever the export policy says. */
export function exportDefault({ external, ownAsn }: ExportFacts, { routes }: PolicyContext): number {
  return routes.intern({
    ...blankRoute,
    nextHop: FROM_SENDER,
    asPath: external ? routes.asPaths.prepend(0, ownAsn, 1) : 0,
    localPreference: external ? -1 : 100,
    med: 0,
  });
}

/**
 * Whether a router tells a neighbour the next hop it was told, instead of itself.
 *
 * @param nextHop - Number of the address, or -1.
 */
export function keepsNextHop(
  nextHop: number,
  provenance: Provenance,
  { external, end, ownAddress, sharesSubnet }: ExportFacts,
): boolean {
  if (nextHop < 0 || nextHop === ownAddress || end.nextHopSelf === 'force') return false;
  if (end.nextHopSelf === 'ebgp-learned' && provenance !== 'reflected') return false;
  // On a shared subnet the neighbour can go to a third router directly.
  return !external || sharesSubnet(nextHop);
}

function stripPath(
  draft: RouteDraft,
  { end, ownAsn, neighbourAsn }: ExportFacts,
  { routes: { asPaths } }: PolicyContext,
): void {
  if (end.removePrivateAs !== 'no')
    draft.asPath = asPaths.removePrivate(draft.asPath, end.removePrivateAs, neighbourAsn);
  if (end.asOverride) draft.asPath = asPaths.replace(draft.asPath, neighbourAsn, ownAsn);
}
