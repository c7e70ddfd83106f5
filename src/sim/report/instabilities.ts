/** Where routes never come to rest, or could have come to rest otherwise, in the words of the document. */
import type { Prefix } from '#model/addresses.ts';
import type { ElementId, NodeId } from '#model/ids.ts';
import type { Compiled } from '#sim/compile/compiled.ts';
import { isInternal } from '#sim/compile/draft.ts';
import type { RoutingState } from '#sim/network/routing-state.ts';
import type { Instability } from './report.ts';

export function instabilitiesOf(compiled: Compiled, state: RoutingState): readonly Instability[] {
  const nodesOf = (routers: readonly string[]) =>
    [...new Set(routers.flatMap((router) => compiled.stations.get(router)?.place.node ?? []))] as NodeId[];
  const several = (state.otherOutcomes?.() ?? []).flatMap(({ prefixes, routers, session }): Instability[] => {
    const drawn = prefixes.filter((prefix) => !isInternal(prefix));
    const origin = compiled.sessions.get(session);
    const about: readonly ElementId[] = origin?.elements ?? [];
    const nodes = nodesOf(routers);
    return drawn.length === 0 || nodes.length === 0
      ? []
      : [{ type: 'several-outcomes', prefixes: drawn, nodes, session: origin?.name ?? null, about }];
  });
  return [...swinging(state, nodesOf), ...several];
}

/** One for each set of prefixes that swing at the same routers. */
function swinging(
  { oscillation }: RoutingState,
  nodesOf: (routers: readonly string[]) => readonly NodeId[],
): readonly Instability[] {
  const routersOf = new Map<Prefix, string[]>();
  for (const { router, prefix } of oscillation) {
    if (isInternal(prefix)) continue;
    routersOf.set(prefix, [...(routersOf.get(prefix) ?? []), router]);
  }
  const together = new Map<string, { readonly prefixes: Prefix[]; readonly routers: readonly string[] }>();
  for (const [prefix, routers] of routersOf) {
    const key = routers.join();
    const group = together.get(key) ?? { prefixes: [], routers };
    group.prefixes.push(prefix);
    together.set(key, group);
  }
  return [...together.values()].flatMap(({ prefixes, routers }): Instability[] => {
    const nodes = nodesOf(routers);
    return nodes.length === 0 ? [] : [{ type: 'never-settles', prefixes, nodes, session: null, about: [] }];
  });
}
