import type { Prefix } from '#model/addresses.ts';
import type { Asn } from '#model/units.ts';
import type { RouterSpec } from '#sim/network/network.ts';
import type { Decision } from './decision.ts';
import type { Forwarding } from './forwarding.ts';
import { holds, lengthOf } from './number-space.ts';
import { type AsPath, newRoute, type Route } from './route.ts';

const OWN_WEIGHT = 32_768;

/** A `network` statement, a summary, or what is redistributed: the first of these there is. */
export function ownRoute(
  router: RouterSpec,
  prefix: Prefix,
  forwarding: Forwarding,
  before: ReadonlyMap<Prefix, Decision>,
): Route | null {
  const statement = router.originate.find((one) => one.prefix === prefix);
  if (statement && (!statement.importCheck || forwarding.interior(prefix))) {
    const { origin, med, communities, largeCommunities } = statement;
    return { ...newRoute, weight: OWN_WEIGHT, origin, med: med ?? 0, communities, largeCommunities };
  }
  const aggregate = router.aggregates.find((one) => one.prefix === prefix);
  const summary = aggregate && summaryOf(router, aggregate, before);
  if (summary) return summary;
  const interior = router.redistribute.length > 0 ? forwarding.interior(prefix) : null;
  if (statement || !interior || !router.redistribute.some((source) => source === interior.protocol))
    return null;
  const nextHop = interior.hops[0]?.via ?? null;
  return { ...newRoute, weight: OWN_WEIGHT, origin: 'incomplete', med: interior.metric, nextHop };
}

const origins = ['igp', 'egp', 'incomplete'] as const;

/** There while one of its parts is; with an AS_SET it tells what they are. @source RFC 4271 §9.2.2.2 */
function summaryOf(
  router: RouterSpec,
  { prefix, asSet }: RouterSpec['aggregates'][number],
  before: ReadonlyMap<Prefix, Decision>,
): Route | null {
  const parts = [...before].flatMap(([part, { best }]) => {
    const isInside = holds(prefix, part) && lengthOf(part) > lengthOf(prefix);
    const isSummary = best?.kind === 'local' && router.aggregates.some((one) => one.prefix === part);
    return best && isInside && !isSummary ? [best.route] : [];
  });
  if (parts.length === 0) return null;
  const worst = Math.max(...parts.map(({ origin }) => origins.indexOf(origin)));
  return {
    ...newRoute,
    weight: OWN_WEIGHT,
    med: 0,
    origin: origins[worst] ?? 'incomplete',
    asPath: asSet ? merged(parts.map(({ asPath }) => asPath)) : [],
    communities: asSet ? [...new Set(parts.flatMap(({ communities }) => communities))] : [],
  };
}

/** What all paths begin with, then the set of all that follows. */
function merged(paths: readonly AsPath[]): AsPath {
  const [first = [], ...others] = paths;
  if (others.every((other) => JSON.stringify(other) === JSON.stringify(first))) return first;
  const head: Asn[] = [];
  for (const part of first) {
    if (typeof part !== 'number' || others.some((other) => other[head.length] !== part)) break;
    head.push(part);
  }
  const tail = new Set(paths.flatMap((path) => path.slice(head.length).flat()));
  return tail.size === 0 ? head : [...head, [...tail].sort((a, b) => a - b)];
}
