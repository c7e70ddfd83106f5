/**
 * A route as it is sent, and as a router holds it; and what policies do to it.
 *
 * @source the lab format of the routing-daemon tests; RFC 6996 for private AS numbers
 */
import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { Asn } from '#model/units.ts';
import type { RouteChange, RouteMatch, RoutePolicy } from '#sim/network/network.ts';
import { holds, lengthOf } from './number-space.ts';

export type AsPath = readonly (Asn | readonly Asn[])[];

export interface Route {
  readonly asPath: AsPath;
  readonly origin: 'igp' | 'egp' | 'incomplete';
  /** Null between ASes. */
  readonly localPreference: number | null;
  readonly med: number | null;
  readonly weight: number;
  readonly communities: readonly string[];
  readonly largeCommunities: readonly string[];
  /** Null: the router that originates it. */
  readonly nextHop: IpAddress | null;
  readonly originatorId: IpAddress | null;
  readonly clusterList: readonly IpAddress[];
}

/** A route a router may choose. */
export interface Candidate {
  readonly route: Route;
  /** Null: its own. */
  readonly from: string | null;
  readonly session: string | null;
  readonly kind: 'ebgp' | 'ibgp' | 'local';
  readonly peerRouterId: IpAddress | null;
  readonly peerAddress: IpAddress | null;
  /** To the next hop; null: it cannot be reached. */
  readonly metric: number | null;
  /** It came from an iBGP neighbour that is a route-reflector client here. */
  readonly fromClient: boolean;
  /** AS of the neighbour it came from; null: its own. */
  readonly neighbourAs: Asn | null;
  /** The router's choice so far came over the same session. */
  readonly wasBest: boolean;
}

export const newRoute: Route = {
  asPath: [],
  origin: 'igp',
  localPreference: null,
  med: null,
  weight: 0,
  communities: [],
  largeCommunities: [],
  nextHop: null,
  originatorId: null,
  clusterList: [],
};

export const isPrivate = (asn: Asn): boolean =>
  (asn >= 64_512 && asn <= 65_534) || (asn >= 4_200_000_000 && asn <= 4_294_967_294);

/** Takes AS numbers out of a path, and sets that are empty then. */
export const without = (path: AsPath, gone: (asn: Asn) => boolean): AsPath =>
  path.flatMap((part): (Asn | readonly Asn[])[] => {
    if (typeof part === 'number') return gone(part) ? [] : [part];
    const rest = part.filter((asn) => !gone(asn));
    return rest.length > 0 ? [rest] : [];
  });

/** @returns Null when the policy denies the route. */
export function throughPolicy(policy: RoutePolicy | null, route: Route, prefix: Prefix): Route | null {
  if (!policy) return route;
  for (const { match, set, action } of policy.rules) {
    if (matches(match, route, prefix)) return action === 'permit' ? changed(route, set) : null;
  }
  return policy.default === 'permit' ? route : null;
}

function matches(match: RouteMatch, { asPath, communities }: Route, prefix: Prefix): boolean {
  const { prefixes, anyCommunity, allCommunities, asPathContains, asPathOrigin, asPathFirst, asPathEmpty } =
    match;
  if (prefixes && !prefixes.some((one) => inRange(one, prefix))) return false;
  if (anyCommunity && !anyCommunity.some((one) => communities.includes(one))) return false;
  if (allCommunities && !allCommunities.every((one) => communities.includes(one))) return false;
  if (asPathContains !== undefined && !asPath.flat().includes(asPathContains)) return false;
  if (asPathOrigin !== undefined && asPath.at(-1) !== asPathOrigin) return false;
  if (asPathFirst !== undefined && asPath[0] !== asPathFirst) return false;
  return asPathEmpty === undefined || asPathEmpty === (asPath.length === 0);
}

function inRange(
  { prefix: outer, ge, le }: { readonly prefix: Prefix; readonly ge?: number; readonly le?: number },
  prefix: Prefix,
): boolean {
  if (ge === undefined && le === undefined) return outer === prefix;
  const longest = le ?? (outer.includes(':') ? 128 : 32);
  const length = lengthOf(prefix);
  return holds(outer, prefix) && length >= (ge ?? lengthOf(outer)) && length <= longest;
}

function changed(route: Route, change: RouteChange): Route {
  let { asPath } = route;
  if (change.removePrivateAs) asPath = without(asPath, isPrivate);
  for (const asn of change.prependPath ?? []) asPath = [asn, ...asPath];
  if (change.prepend) asPath = [...Array<Asn>(change.prepend.count).fill(change.prepend.asn), ...asPath];
  const dropped: readonly string[] = change.removeCommunities ?? [];
  const kept = (change.communities ?? route.communities).filter((one) => !dropped.includes(one));
  return {
    ...route,
    asPath,
    origin: change.origin ?? route.origin,
    localPreference: change.localPreference ?? route.localPreference,
    med: change.med ?? route.med,
    weight: change.weight ?? route.weight,
    nextHop: change.nextHop ?? route.nextHop,
    communities: [...new Set([...kept, ...(change.addCommunities ?? [])])],
  };
}
