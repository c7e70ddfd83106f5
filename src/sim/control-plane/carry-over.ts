/** What a state of a network inherits from the one before. */

import type { RouterSpec } from '#sim/network/network.ts';
import type { ClassState } from './class-state.ts';
import type { PrefixClasses } from './prefix-classes.ts';
import type { Topology } from './topology.ts';
import type { World } from './world.ts';

/** The same routers and sessions, so that numbers mean the same. */
export function sameCast(a: Topology, b: Topology): boolean {
  return (
    a.routers.length === b.routers.length &&
    a.sessions.length === b.sessions.length &&
    (a.routers === b.routers ||
      a.routers.every(
        ({ name, asn, routerId }, i) =>
          name === b.routers[i]?.name && asn === b.routers[i].asn && routerId === b.routers[i].routerId,
      )) &&
    a.routers.some(asksForArrival) === b.routers.some(asksForArrival) &&
    a.sessions.every(
      (session, i) =>
        session === b.sessions[i] ||
        (session.name === b.sessions[i]?.name &&
          session.ends.every(({ router }, end) => router === b.sessions[i]?.ends[end as 0 | 1].router)),
    )
  );
}

/** Its choice may hang on which route came first. */
export const asksForArrival = ({ bgp }: RouterSpec): boolean =>
  !bgp.compareRouterId || (!bgp.deterministicMed && !bgp.alwaysCompareMed);

/** What the prefixes of a class have been through, as a number: 0 when nothing. */
export function historyOf({ classes, states }: World): (prefix: number) => number {
  const numbers = new Map<string, number>();
  const byClass = states.map((state) => {
    if (!state || (isBlank(state.received) && isBlank(state.bestRoute))) return 0;
    const content = `${state.received.join()} ${state.order.join()} ${state.bestEdge.join()} ${state.restless}`;
    const known = numbers.get(content) ?? numbers.size + 1;
    numbers.set(content, known);
    return known;
  });
  return (prefix) => byClass[classes.classOf[prefix] ?? -1] ?? 0;
}

const isBlank = (column: Int32Array) => column.every((route) => route === 0);

/** States are shared until somebody is about to change one: `ownState`. */
export function carryOver(last: World | null, classes: PrefixClasses): (ClassState | undefined)[] {
  if (!last) return new Array(classes.classes.length).fill(undefined);
  return classes.classes.map(({ first }) => last.states[last.classes.classOf[first] ?? -1]);
}

export function ownState({
  received,
  order,
  bestEdge,
  bestRoute,
  messages,
  restless,
}: ClassState): ClassState {
  return {
    received: received.slice(),
    order: order.length === 0 ? order : order.slice(),
    bestEdge: bestEdge.slice(),
    bestRoute: bestRoute.slice(),
    messages,
    restless,
  };
}
