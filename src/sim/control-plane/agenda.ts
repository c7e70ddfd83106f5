/**
 * What has to be looked at again after a change: which classes, in which order, and at which routers.
 *
 * A failure that touches nothing a class depends on costs nothing for that class.
 */
import { type ClassState, LOCAL } from './class-state.ts';
import type { Edge } from './edges.ts';
import type { PrefixClass } from './prefix-classes.ts';
import type { Moved } from './selected.ts';
import type { World } from './world.ts';

export interface Agenda {
  /** Classes that BGP may carry, summaries behind what they are made of. */
  readonly order: readonly number[];
  /** Routers that must decide anew on a class, whatever messages come. */
  reconsider(prefixClass: number): readonly number[];
}

/** @param everything - Policies or options have changed, so nothing can be taken for granted. */
export function agendaFor(world: World, moved: Moved, everything: boolean): Agenda {
  const { topology, edges, classes, states, localRoutes, speakers, live } = world;
  const all = topology.routers.map((_, router) => router);
  /** Whether a router has a route of the class whose next hop is one of these. */
  const uses = (router: number, nextHops: ReadonlySet<number>, prefixClass: number, state: ClassState) => {
    speakers.turnTo(prefixClass);
    const { family } = classes.classes[prefixClass] as PrefixClass;
    return edges.ofFamily[family].into[router]?.some((edge) => {
      const received = state.received[edge] as number;
      if (received === 0 || live[edge] === 0) return false;
      // Few policies set a next hop, and else it stays as it came.
      const { importPolicy } = edges.all[edge] as Edge;
      if (!importPolicy?.setsNextHop) return nextHops.has(speakers.nextHopOver(edge, received));
      const route = speakers.importOver(edge, received);
      return route !== 0 && nextHops.has(speakers.nextHopOver(edge, route));
    });
  };
  const originatesOtherwise = (router: number, prefixClass: number, state: ClassState | undefined) => {
    const route = localRoutes.of(router, prefixClass);
    if (route === 0) return state?.bestEdge[router] === LOCAL;
    return state?.bestEdge[router] !== LOCAL || state.bestRoute[router] !== route;
  };
  const redistributing = all.filter((router) => (topology.routers[router]?.redistribute.length ?? 0) > 0);
  return {
    order: runningOrder(world),
    reconsider(prefixClass) {
      if (everything) return all;
      const { originators } = classes.classes[prefixClass] as PrefixClass;
      const state = states[prefixClass];
      if (state?.restless) return all;
      const routers = new Set<number>();
      for (const some of [redistributing, originators])
        for (const router of some) if (originatesOtherwise(router, prefixClass, state)) routers.add(router);
      for (const [router, nextHops] of moved)
        if (state && uses(router, nextHops, prefixClass, state)) routers.add(router);
      return [...routers].sort((a, b) => a - b);
    },
  };
}

function runningOrder({ classes, states, localRoutes, tables: { prefixes } }: World): number[] {
  const plain: number[] = [];
  const summaries: number[] = [];
  classes.classes.forEach((one, number) => {
    if (!states[number] && !localRoutes.anywhere(one)) return;
    const isSummary = [...one.sources.values()].some(({ aggregate }) => aggregate !== null);
    (isSummary ? summaries : plain).push(number);
  });
  const length = (number: number) => prefixes.length[classes.classes[number]?.first ?? -1] as number;
  return [...plain, ...summaries.sort((a, b) => length(b) - length(a) || a - b)];
}
