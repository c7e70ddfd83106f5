/** What a user can set so that a prefix is no longer there, and a shorter one carries its packets. */
import { listed } from '#base/listed.ts';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { BgpEntry, BgpRoute, FibEntry } from '#sim/network/routing-state.ts';
import type { Situation } from '#sim/trace/situation.ts';
import { announcedAt } from './announcement-lever.ts';
import { entryOf } from './entry-session.ts';
import { withRule } from './import-lever.ts';
import { Changes, type Lever, nothingToTry, trying } from './lever.ts';
import { isMicrosoft } from './what-if.ts';

/** @param entry - What BGP holds of the same prefix. */
export function whatIfItWereGone(
  document: TopologyDocument,
  situation: Situation,
  router: string,
  route: FibEntry,
  entry: BgpEntry | undefined,
): Lever {
  if (route.protocol === 'bgp' && entry) return keptOut(document, situation, router, entry);
  if (route.protocol === 'static') return withoutStatic(document, situation, router, route, entry);
  return nothingToTry(
    t`No attribute you can set decides this: ${route.prefix} belongs to a network that is attached here or nearby, and is there as long as the network is.`,
  );
}

function keptOut(
  document: TopologyDocument,
  situation: Situation,
  router: string,
  { prefix, best, multipath, losers }: BgpEntry,
): Lever {
  const routes = [...(best ? [best] : []), ...multipath, ...losers.map(({ route }) => route)];
  const changes = new Changes(document);
  const places = new Set<string>();
  for (const route of routes) {
    const entry = entryOf(situation, router, prefix, route);
    if (isMicrosoft(situation, entry.router) || isMicrosoft(situation, router)) {
      const name = withoutAdvert(changes, situation, router, prefix, route);
      if (name === null)
        return nothingToTry(
          t`No attribute you can set decides this: ${prefix} is Microsoft's own here, and no announcement of yours.`,
        );
      places.add(name);
      continue;
    }
    const made = withRule(changes.document, prefix, route, entry, { action: 'deny' }, true);
    if (!made)
      return nothingToTry(
        t`No attribute you can set decides this: ${stationName(situation, entry.router)} has ${prefix} itself, and no rule stands between it and this device.`,
      );
    if (places.has(made.where)) continue;
    changes.add(made.change);
    places.add(made.where);
  }
  return isMicrosoft(situation, router)
    ? trying(t`Do not announce ${prefix} on ${listed([...places])}`, changes.all)
    : trying(t`Keep ${prefix} out on ${listed([...places])}`, changes.all);
}

/** @returns The name of the peering; null where nobody announces it by name. */
function withoutAdvert(
  changes: Changes,
  situation: Situation,
  router: string,
  prefix: BgpEntry['prefix'],
  route: BgpRoute,
): string | null {
  const { document } = changes;
  const { origin } = announcedAt({ document, situation, router, prefix, loser: route, rivals: [] }, route);
  const peering = origin?.peering ? document.nodes[origin.peering] : undefined;
  if (peering?.kind !== 'peering') return null;
  const adverts = peering.adverts.filter((advert) => advert.prefix !== prefix);
  changes.add({ type: 'node', element: peering.id, fields: { adverts } });
  return peering.name;
}

function withoutStatic(
  document: TopologyDocument,
  situation: Situation,
  router: string,
  { prefix }: FibEntry,
  entry: BgpEntry | undefined,
): Lever {
  const node = document.nodes[router as never] as TopologyDocument['nodes'][never] | undefined;
  const drawn =
    node && 'staticRoutes' in node ? node.staticRoutes.filter((each) => each.prefix === prefix) : [];
  if (!node || !('staticRoutes' in node) || drawn.length === 0)
    return nothingToTry(
      t`No attribute you can set decides this: the static route for ${prefix} comes with the service, and nobody drew it.`,
    );
  if (entry?.best && entry.best.kind !== 'local')
    return nothingToTry(
      t`One change is not enough: without its static route ${stationName(situation, router)} would go by BGP to ${prefix}.`,
    );
  return trying(t`Remove the static route for ${prefix} from ${node.name}`, [
    {
      type: 'node',
      element: node.id,
      fields: { staticRoutes: node.staticRoutes.filter((each) => each.prefix !== prefix) },
    },
  ]);
}

const stationName = ({ compiled }: Situation, router: string): string =>
  compiled.stations.get(router)?.place.label ?? router;
