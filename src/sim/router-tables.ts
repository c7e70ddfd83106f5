/** The tables of one device, for the inspector. */
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import { failedParts } from './compile/failed-parts.ts';
import { sessionReports } from './report/session-reports.ts';
import type { RouterTables } from './report/router-tables.ts';
import { settle } from './simulate.ts';

/** @returns Null for a node that keeps no tables, such as a layer-2 provider. */
export function tablesOf(document: TopologyDocument, catalogue: Catalogue, node: NodeId): RouterTables | null {
  const { compiled, state } = settle(document, catalogue, failedParts(document));
  const routers = [...compiled.stations.values()].filter((station) => station.place.node === node || station.router.startsWith(`${node}.`));
  if (routers.length === 0) return null;
  const label = (router: string) => compiled.stations.get(router)?.place.label ?? router;
  return {
    node,
    instances: routers.map((station) => ({
      name: station.router === node ? station.place.label : `${station.place.label}, ${instanceName(document, station.router)}`,
      bgp: state.bgpPrefixes(station.router).flatMap((prefix) => state.bgp(station.router, prefix) ?? []).map((entry) => named(entry, label)),
      fib: state.fib(station.router).filter((entry) => !INTERNAL.test(entry.prefix)).map((entry) => ({ ...entry, nextHops: entry.nextHops.map((hop) => ({ ...hop, to: label(hop.to), exit: hop.exit === null ? null : label(hop.exit) })) })),
    })),
    sessions: sessionReports(document, compiled, state).filter((session) => session.ends.includes(node) || session.peering === node),
  };
}

/** Loopbacks and unnumbered links of the model itself, see `compile/draft.ts`. */
const INTERNAL = /^(24\d|fdff:)/;

function instanceName(document: TopologyDocument, router: string): string {
  const peering = document.nodes[router.split('.').slice(0, -1).join('.') as NodeId];
  return peering?.kind === 'peering' ? `${peering.type} peering` : router;
}

type Entry = RouterTables['instances'][number]['bgp'][number];

function named(entry: Entry, label: (router: string) => string): Entry {
  const name = (route: NonNullable<Entry['best']>) => ({ ...route, from: route.from === null ? null : label(route.from) });
  return {
    ...entry,
    best: entry.best ? name(entry.best) : null,
    multipath: entry.multipath.map(name),
    losers: entry.losers.map((loser) => ({ ...loser, route: name(loser.route) })),
  };
}
