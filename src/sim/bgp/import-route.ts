/**
 * What a router makes of a route that a neighbour sent: nothing, or the route as it enters the decision.
 *
 * @source RFC 4271 §9.1.1, §9.1.2; RFC 4456 §8; RFC 8212; RFC 8326 and RFC 7999 as FRR follows them without being told to
 */

import type { Asn } from '#model/units.ts';
import type { BgpOptions } from '#sim/network/network.ts';
import { applyPolicy, type PolicyContext } from './policy/apply-policy.ts';
import type { CompiledPolicy } from './policy/compile-policy.ts';
import { FROM_SENDER } from './route-table.ts';

export interface ImportFacts {
  readonly external: boolean;
  readonly policy: CompiledPolicy | null;
  readonly end: { readonly weight: number | null; readonly allowOwnAsIn: number };
  readonly options: BgpOptions;
  readonly ownAsn: Asn;
  readonly ownRouterId: number;
  readonly ownClusterId: number;
  /** Number of the address of the neighbour on the session. */
  readonly senderAddress: number;
  readonly ownsAddress: (address: number) => boolean;
}

/**
 * Where policies take AS numbers out, a route may come round for ever with an ever longer path. Routers refuse a path that
 * is too long, so the network is found to repeat itself. Assumption: 255, as one path segment holds (RFC 4271 §4.3).
 */
const LONGEST_PATH = 255;

export function importRoute(route: number, facts: ImportFacts, context: PolicyContext): number {
  const { routes } = context;
  const { external, policy, end, options } = facts;
  if ((routes.asPaths.length[routes.asPath(route)] as number) > LONGEST_PATH) return 0;
  if (routes.asPaths.occurrences(routes.asPath(route), facts.ownAsn) > end.allowOwnAsIn) return 0;
  if (!external) {
    if (routes.originatorId(route) === facts.ownRouterId) return 0;
    if (routes.clusterLists.get(routes.clusterList(route)).includes(facts.ownClusterId)) return 0;
  }
  const nextHop = routes.nextHop(route);
  if (facts.ownsAddress(nextHop === FROM_SENDER ? facts.senderAddress : nextHop)) return 0;
  if (external && options.ebgpRequiresPolicy && !policy) return 0;

  const draft = routes.draft(route);
  draft.weight = 0;
  if (external || draft.localPreference < 0) draft.localPreference = 100;
  const treatment = policy ? applyPolicy(policy, draft, context) : null;
  if (treatment && !treatment.permitted) return 0;
  if (draft.nextHop === facts.senderAddress) draft.nextHop = FROM_SENDER;
  if (!treatment?.setsWeight) draft.weight = end.weight ?? 0;
  if (external) {
    // After the policy, which can take the community away and cannot outbid it.
    if (routes.communitySets.gracefulShutdown[draft.communities]) draft.localPreference = 0;
    draft.communities = routes.communitySets.fromOutside(draft.communities);
  }
  return routes.intern(draft);
}
