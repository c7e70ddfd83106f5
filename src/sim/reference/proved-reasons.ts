/**
 * Whether the reasons that the engine gives are reasons: the change it names, made to the routes as the reference solver
 * holds them, makes the reference choose the loser; a step less does not; and where it names none, none does.
 */
import * as fc from 'fast-check';
import { converge } from '#sim/control-plane/converge.ts';
import type { BgpOptions, Network } from '#sim/network/network.ts';
import type { RouteChangeToWin, RoutingState } from '#sim/network/routing-state.ts';
import { arbitraryNetwork } from './arbitrary-network.ts';
import { answersOf, firstDifference } from './compare-states.ts';
import { decide } from './decision.ts';
import { solve } from './reference-solver.ts';
import { referenceState } from './reference-state.ts';
import type { Candidate } from './route.ts';

export interface ReasonTally {
  /** Routes that lost, with a change that was tried. */
  changes: number;
  /** Routes that lost, which no change of one attribute helps. */
  hopeless: number;
}

export const reasonsHold = (tally: ReasonTally): fc.IProperty<[Network]> =>
  fc.property(arbitraryNetwork, (network) => proveReasons(network, tally));

export function proveReasons(network: Network, tally: ReasonTally): void {
  const engine = converge(network);
  const settled = solve(network);
  // Where they differ, or nothing settles, it is for the judge to say who is right.
  const isSame =
    engine.oscillation.length === 0 &&
    firstDifference(answersOf(network, engine), answersOf(network, referenceState(settled)), '') === null;
  if (!isSame) return;
  for (const { name, bgp } of network.routers) {
    for (const [prefix, { best, losers }] of settled.decisions.get(name) ?? []) {
      const rivals = [...(best ? [best] : []), ...losers.map(({ candidate }) => candidate)];
      const entry = engine.bgp(name, prefix);
      const changes = engine.changesToWin(name, prefix);
      entry?.losers.forEach((lost, place) => {
        const loser = rivals.find((one) => isSameRoute(one, lost.route));
        if (!loser)
          throw new Error(`${name} ${prefix}: the reference knows no route from ${lost.route.from}.`);
        prove(`${name} ${prefix} from ${lost.route.from}`, rivals, loser, changes[place] ?? null, bgp, tally);
      });
    }
  }
}

type EngineRoute = NonNullable<ReturnType<RoutingState['bgp']>>['losers'][number]['route'];
const isSameRoute = (candidate: Candidate, route: EngineRoute): boolean =>
  candidate.session === route.session && candidate.from === route.from && candidate.kind === route.kind;

function prove(
  what: string,
  rivals: readonly Candidate[],
  loser: Candidate,
  change: RouteChangeToWin | null,
  options: BgpOptions,
  tally: ReasonTally,
): void {
  const winsWith = (attribute: RouteChangeToWin['attribute'], to: number) => {
    const changed = withChange(loser, attribute, to);
    return (
      decide(
        rivals.map((one) => (one === loser ? changed : one)),
        options,
      ).best === changed
    );
  };
  if (!change) {
    tally.hopeless += 1;
    for (const [attribute, most] of EXTREMES)
      if (winsWith(attribute, most)) throw new Error(`${what}: it would win with ${attribute} ${most}.`);
    return;
  }
  tally.changes += 1;
  const { attribute, from, to } = change;
  if (!winsWith(attribute, to)) throw new Error(`${what}: it loses with ${attribute} ${to}, too.`);
  const less = to > from ? to - 1 : to + 1;
  const isSmaller = attribute !== 'next-hop' && (to > from ? less > from : less < from);
  if (isSmaller && winsWith(attribute, less)) throw new Error(`${what}: ${attribute} ${less} is enough.`);
}

const EXTREMES: readonly (readonly [RouteChangeToWin['attribute'], number])[] = [
  ['med', 0],
  ['origin', 0],
  ['as-path-length', 1],
  ['local-preference', 2 ** 32 - 1],
  ['weight', 2 ** 32 - 1],
  ['next-hop', 1],
];
const ORIGINS = ['igp', 'egp', 'incomplete'] as const;

function withChange(loser: Candidate, attribute: RouteChangeToWin['attribute'], to: number): Candidate {
  const { route } = loser;
  switch (attribute) {
    case 'med':
      return { ...loser, route: { ...route, med: to } };
    case 'origin':
      return { ...loser, route: { ...route, origin: ORIGINS[to] ?? 'igp' } };
    case 'as-path-length':
      return { ...loser, route: { ...route, asPath: route.asPath.slice(0, to) } };
    case 'local-preference':
      return { ...loser, route: { ...route, localPreference: to } };
    case 'weight':
      return { ...loser, route: { ...route, weight: to } };
    case 'next-hop':
      return { ...loser, metric: loser.metric ?? 0 };
  }
}

export interface ReasonSoak {
  /** Changes to try. */
  readonly cases: number;
  readonly seed: number;
  readonly tell: (line: string) => void;
}

const BATCH = 250;

/** @returns Whether every reason held. */
export function soakReasons({ cases, seed, tell }: ReasonSoak): boolean {
  const tally: ReasonTally = { changes: 0, hopeless: 0 };
  for (let batch = 0; tally.changes < cases; batch++) {
    const result = fc.check(reasonsHold(tally), { seed: seed + batch, numRuns: BATCH });
    if (result.failed) {
      tell(`Seed ${seed + batch}, case ${result.numRuns}: ${String(result.errorInstance)}`);
      tell(fc.defaultReportMessage(result) ?? 'failed');
      return false;
    }
    tell(
      `${(batch + 1) * BATCH} networks: ${tally.changes} changes make a loser win, and less does not; ${tally.hopeless} losers no change helps`,
    );
  }
  return true;
}
