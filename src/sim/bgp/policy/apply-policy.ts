/**
 * Runs a route through a policy: the first rule whose match holds decides.
 *
 * @source RFC 4271 §9.1.1, §9.1.3; the lab format of the routing-daemon tests
 */
import type { IpAddress } from '#model/addresses.ts';
import type { Asn } from '#model/units.ts';
import type { RouteChange, RouteMatch } from '#sim/network/network.ts';
import { originCodes } from '../origin.ts';
import type { RouteDraft, RouteTable } from '../route-table.ts';
import type { CompiledPolicy } from './compile-policy.ts';

export interface PolicyContext {
  readonly routes: RouteTable;
  /** Whether the prefix at hand is on a prefix list. */
  readonly onList: (list: number) => boolean;
  readonly numberOf: (address: IpAddress) => number;
}

export interface Treatment {
  readonly permitted: boolean;
  /** The policy set a weight of its own. */
  readonly setsWeight: boolean;
}

const unchanged: RouteChange = {};

/** No AS is spared: 0 is never in a path (RFC 7607). */
const NO_AS = 0 as Asn;

/** Changes `draft` as the deciding rule says. */
export function applyPolicy(policy: CompiledPolicy, draft: RouteDraft, context: PolicyContext): Treatment {
  const rule = policy.rules.find(
    ({ list, match }) => (list < 0 || context.onList(list)) && matches(match, draft, context.routes),
  );
  const permitted = rule ? rule.permits : policy.permitsRest;
  const change = rule?.change ?? unchanged;
  if (permitted) applyChange(change, draft, context);
  return { permitted, setsWeight: change.weight !== undefined };
}

function matches(match: RouteMatch, draft: RouteDraft, { asPaths, communitySets }: RouteTable): boolean {
  const { anyCommunity, allCommunities, asPathContains, asPathOrigin, asPathFirst, asPathEmpty } = match;
  const carried = communitySets.get(draft.communities);
  if (anyCommunity && !anyCommunity.some((one) => carried.includes(one))) return false;
  if (allCommunities && !allCommunities.every((one) => carried.includes(one))) return false;
  if (asPathContains !== undefined && asPaths.occurrences(draft.asPath, asPathContains) === 0) return false;
  if (asPathOrigin !== undefined && asPaths.last[draft.asPath] !== asPathOrigin) return false;
  if (asPathFirst !== undefined && asPaths.first[draft.asPath] !== asPathFirst) return false;
  return asPathEmpty === undefined || (draft.asPath === 0) === asPathEmpty;
}

function applyChange(change: RouteChange, draft: RouteDraft, { routes, numberOf }: PolicyContext): void {
  if (change.localPreference !== undefined) draft.localPreference = change.localPreference;
  if (change.med !== undefined) draft.med = change.med;
  if (change.weight !== undefined) draft.weight = change.weight;
  if (change.origin !== undefined) draft.origin = originCodes.indexOf(change.origin);
  if (change.nextHop !== undefined) draft.nextHop = numberOf(change.nextHop);
  // Before anything is put in front, so that the own AS numbers of a policy stay (ER-125).
  if (change.removePrivateAs) draft.asPath = routes.asPaths.removePrivate(draft.asPath, 'all', NO_AS);
  for (const asn of change.prependPath ?? []) draft.asPath = routes.asPaths.prepend(draft.asPath, asn, 1);
  if (change.prepend)
    draft.asPath = routes.asPaths.prepend(draft.asPath, change.prepend.asn, change.prepend.count);
  if (change.communities || change.addCommunities || change.removeCommunities)
    draft.communities = routes.communitySets.changed(draft.communities, change);
}
