/** What a user can set so that BGP wins over another source of the same prefix. @source ER-180 */
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { BgpRoute, FibEntry } from '#sim/network/routing-state.ts';
import type { Situation } from '#sim/trace/situation.ts';
import { type Lever, nothingToTry, trying } from './lever.ts';

/** Administrative distances of BGP. */
export const distanceOf = ({ kind }: BgpRoute): number => (kind === 'ebgp' ? 20 : 200);

export function whatIfBgpWon(
  document: TopologyDocument,
  situation: Situation,
  router: string,
  route: FibEntry,
  best: BgpRoute,
): Lever {
  const name = situation.compiled.stations.get(router)?.place.label ?? router;
  if (best.kind === 'local')
    return nothingToTry(
      t`No attribute you can set decides this: it is what ${name} itself announces because of the route that won, and leads nowhere else.`,
    );
  if (route.protocol !== 'static')
    return nothingToTry(
      t`No attribute you can set decides this: ${name} has ${route.prefix} attached or from OSPF, at a distance that is fixed.`,
    );
  const node = document.nodes[router as never] as TopologyDocument['nodes'][never] | undefined;
  const drawn = node && 'staticRoutes' in node ? node.staticRoutes : [];
  if (!node || !drawn.some(({ prefix }) => prefix === route.prefix))
    return nothingToTry(
      t`No attribute you can set decides this: the static route for ${route.prefix} comes with the service, and nobody drew it.`,
    );
  const distance = distanceOf(best) + 1;
  return trying(t`Set distance ${distance} on the static route for ${route.prefix} of ${node.name}`, [
    {
      type: 'node',
      element: node.id,
      fields: {
        staticRoutes: drawn.map((each) =>
          each.prefix === route.prefix ? { ...each, distance: Math.max(each.distance, distance) } : each,
        ),
      },
    },
  ]);
}
