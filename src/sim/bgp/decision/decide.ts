/**
 * The decision process: the steps in order, each narrowing the field.
 *
 * @source RFC 4271 §9.1.2.2, RFC 4456 §9, and what routing daemons add to it
 */
import type { BgpOptions } from '#sim/network/network.ts';
import { ebgpOverIbgp } from './ebgp-over-ibgp.ts';
import type { DecisionStep, Field } from './field.ts';
import { localPreference } from './local-preference.ts';
import { locallyOriginated } from './locally-originated.ts';
import { lowestIgpMetric } from './lowest-igp-metric.ts';
import { lowestMed } from './lowest-med.ts';
import { lowestOrigin } from './lowest-origin.ts';
import { lowestPeerAddress } from './lowest-peer-address.ts';
import { lowestRouterId } from './lowest-router-id.ts';
import { oldest } from './oldest.ts';
import { shortestAsPath } from './shortest-as-path.ts';
import { shortestClusterList } from './shortest-cluster-list.ts';
import { validNextHop } from './valid-next-hop.ts';
import { weight } from './weight.ts';

/** Routes that are equal after these may share the load. */
export const stepsOfWorth: readonly DecisionStep[] = [
  validNextHop,
  weight,
  localPreference,
  locallyOriginated,
  shortestAsPath,
  lowestOrigin,
  lowestMed,
  ebgpOverIbgp,
  lowestIgpMetric,
];

/** These only make the choice the same everywhere and always. */
const stepsOfTie: readonly DecisionStep[] = [oldest, lowestRouterId, shortestClusterList, lowestPeerAddress];

export const decisionSteps: readonly DecisionStep[] = [...stepsOfWorth, ...stepsOfTie];

/** @returns The row of the best route of a filled field, or -1 when none is usable. */
export function decide(field: Field, options: BgpOptions): number {
  if (comparesInOrder(field, options)) return bestInOrderOfArrival(field, options);
  for (const step of stepsOfWorth) {
    // A single route must still be usable.
    if (field.count <= 1 && step !== validNextHop) break;
    step.keep(field, options);
  }
  if (field.count === 0) return -1;
  for (const step of stepsOfTie) {
    if (field.count <= 1) break;
    step.keep(field, options);
  }
  return field.alive[0] as number;
}

/** Of two routes the order does not matter, and where all MEDs compare "better" is transitive. */
export const comparesInOrder = (
  { size }: Field,
  { deterministicMed, alwaysCompareMed }: BgpOptions,
): boolean => !deterministicMed && !alwaysCompareMed && size > 2;

export const newestFirst = ({ size, order }: Field): number[] =>
  Array.from({ length: size }, (_, row) => row).sort((a, b) => (order[b] as number) - (order[a] as number));

/**
 * Without `deterministicMed` a router compares the newest route with the next one, the winner with the one after, and so
 * on. MED makes "better" intransitive, so this may end elsewhere than narrowing the field does.
 */
function bestInOrderOfArrival(field: Field, options: BgpOptions): number {
  let best = -1;
  for (const row of newestFirst(field)) {
    field.alive[0] = row;
    field.alive[1] = best;
    field.count = best < 0 ? 1 : 2;
    for (const step of decisionSteps) step.keep(field, options);
    if (field.count > 0) best = field.alive[0] as number;
  }
  return best;
}
