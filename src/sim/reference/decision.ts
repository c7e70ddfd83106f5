/**
 * The decision process as a list of filters, each of which leaves the routes it likes best.
 *
 * @source RFC 4271 §9.1.2.2, RFC 4456 §9, and FRR for what it adds
 */
import type { BgpOptions } from '#sim/network/network.ts';
import type { DecisionStepId } from '#sim/network/routing-state.ts';
import { byNumber } from './number-space.ts';
import type { Candidate } from './route.ts';

export interface Decision {
  readonly best: Candidate | null;
  /** The routes traffic is shared over, the best first. */
  readonly sharing: readonly Candidate[];
  readonly losers: readonly { readonly candidate: Candidate; readonly step: DecisionStepId }[];
}

type Filter = (candidates: readonly Candidate[], options: BgpOptions) => readonly Candidate[];

const least =
  (value: (candidate: Candidate, options: BgpOptions) => number): Filter =>
  (candidates, options) => {
    const low = Math.min(...candidates.map((one) => value(one, options)));
    return candidates.filter((one) => value(one, options) === low);
  };

const origins = ['igp', 'egp', 'incomplete'];

const medOf = ({ route: { med } }: Candidate, { medMissingAsWorst }: BgpOptions) =>
  med ?? (medMissingAsWorst ? 2 ** 32 - 1 : 0);

/** Both from the same neighbouring AS, or both from this AS. A path that begins with a set has no neighbouring AS. */
function sameNeighbourAs({ route: { asPath: a } }: Candidate, { route: { asPath: b } }: Candidate): boolean {
  if (a.length === 0 || b.length === 0) return a.length === b.length;
  return typeof a[0] === 'number' && a[0] === b[0];
}

const worth: readonly (readonly [DecisionStepId, Filter])[] = [
  ['valid-next-hop', (all) => all.filter(({ metric }) => metric !== null)],
  ['weight', least(({ route }) => -route.weight)],
  ['local-preference', least(({ route }) => -(route.localPreference ?? 100))],
  ['locally-originated', least(({ kind }) => (kind === 'local' ? 0 : 1))],
  ['shortest-as-path', least(({ route }, options) => (options.ignoreAsPathLength ? 0 : route.asPath.length))],
  ['lowest-origin', least(({ route }) => origins.indexOf(route.origin))],
  [
    'lowest-med',
    (all, options) =>
      all.filter(
        (one) =>
          !all.some(
            (rival) =>
              (options.alwaysCompareMed || sameNeighbourAs(rival, one)) &&
              medOf(rival, options) < medOf(one, options),
          ),
      ),
  ],
  ['ebgp-over-ibgp', least(({ kind }) => (kind === 'ibgp' ? 1 : 0))],
  ['lowest-igp-metric', least(({ metric }) => metric ?? 0)],
];

const ties: readonly (readonly [DecisionStepId, Filter])[] = [
  [
    'oldest',
    (all, options) =>
      options.compareRouterId || all.some(({ kind }) => kind !== 'ebgp') ? all : incumbentOf(all),
  ],
  ['lowest-router-id', lowestBy(({ route, peerRouterId }) => route.originatorId ?? peerRouterId)],
  ['shortest-cluster-list', least(({ route }) => route.clusterList.length)],
  ['lowest-peer-address', lowestBy(({ peerAddress }) => peerAddress)],
];

/** Whoever is the best already stays, RFC 5004; of newcomers none is preferred. */
const incumbentOf = (all: readonly Candidate[]): readonly Candidate[] =>
  all.some(({ wasBest }) => wasBest) ? all.filter(({ wasBest }) => wasBest) : all;

function lowestBy(address: (candidate: Candidate) => Parameters<typeof byNumber>[0] | null): Filter {
  return (all) =>
    all.filter((one) => {
      const mine = address(one);
      return all.every((rival) => {
        const theirs = address(rival);
        return mine === null || theirs === null || byNumber(mine, theirs) <= 0;
      });
    });
}

export function decide(candidates: readonly Candidate[], options: BgpOptions): Decision {
  const losers: Decision['losers'][number][] = [];
  let left = candidates;
  const apply = ([step, filter]: readonly [DecisionStepId, Filter]) => {
    const after = filter(left, options);
    for (const candidate of left) if (!after.includes(candidate)) losers.push({ candidate, step });
    left = after;
  };
  worth.forEach(apply);
  ties.forEach(apply);
  const best = left[0] ?? null;
  const isAsGood = (one: Candidate) =>
    worth.reduce((pair, [, filter]) => filter(pair, options), [one, best ?? one] as readonly Candidate[])
      .length === 2;
  return { best, sharing: best ? shared(best, candidates.filter(isAsGood), options) : [], losers };
}

/**
 * The routes that carry traffic beside the best. One to the same next hop as the best adds no way, and FRR leaves it out.
 * eBGP asks for the same neighbouring AS, iBGP for the same path, `multipath-relax` for neither.
 */
function shared(best: Candidate, equals: readonly Candidate[], options: BgpOptions): readonly Candidate[] {
  const most = best.kind === 'ebgp' ? options.multipath : options.multipathIbgp;
  if (most <= 1 || best.kind === 'local') return [best];
  const alike = (one: Candidate) =>
    options.multipathRelax ||
    (best.kind === 'ebgp'
      ? one.neighbourAs === best.neighbourAs
      : JSON.stringify(one.route.asPath) === JSON.stringify(best.route.asPath));
  const others = equals
    .filter((one) => one !== best && alike(one) && one.route.nextHop !== best.route.nextHop)
    .sort(
      (a, b) =>
        byNumber(a.route.nextHop ?? ('0.0.0.0' as never), b.route.nextHop ?? ('0.0.0.0' as never)) ||
        byNumber(a.peerAddress ?? ('0.0.0.0' as never), b.peerAddress ?? ('0.0.0.0' as never)),
    );
  return [best, ...others.slice(0, most - 1)];
}
