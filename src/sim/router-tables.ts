/** The tables of one device, for the inspector and the command line. */
import { t } from '#base/t.ts';
import type { Catalogue } from '#catalogue/catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { Compiled } from './compile/compiled.ts';
import { isInternal } from './compile/draft.ts';
import { failedParts } from './compile/failed-parts.ts';
import { Memory } from './memory.ts';
import type { BgpEntry, BgpRoute, FibEntry } from './network/routing-state.ts';
import type { SessionReport } from './report/report.ts';
import type { RouterTables, TableEntry } from './report/router-tables.ts';
import { sessionReports } from './report/session-reports.ts';
import type { Situation } from './trace/situation.ts';
import { sessionMismatch } from './why/session-mismatch.ts';
import { whatIfItWon } from './why/what-if.ts';

/** @returns Null for a node that keeps no tables, such as a layer-2 provider. */
export function tablesOf(
  document: TopologyDocument,
  catalogue: Catalogue,
  node: NodeId,
  memory: Memory = new Memory(),
): RouterTables | null {
  const situation = memory.live.settle(document, catalogue, failedParts(document));
  const { compiled, state } = situation;
  const instances = [...compiled.stations.values()].filter(
    (station) => station.place.node === node || station.router.startsWith(`${node}.`),
  );
  if (instances.length === 0) return null;
  const names = namesOf(compiled);
  return {
    node,
    instances: instances.map(({ router, place }) => ({
      name: router === node ? place.label : `${place.label}, ${instanceName(document, router)}`,
      bgp: state.bgpPrefixes(router).flatMap((prefix) => {
        const entry = state.bgp(router, prefix);
        return entry ? [drawnEntry(document, situation, router, entry, names)] : [];
      }),
      fib: state
        .fib(router)
        .filter((entry) => !isInternal(entry.prefix))
        .map((entry) => drawnRoute(entry, names)),
    })),
    sessions: sessionReports(document, compiled, state)
      .filter((session) => session.ends.includes(node) || session.peering === node)
      .map((session) => ({
        ...session,
        mismatch: sessionMismatch(document, session, elementsOf(compiled, session)),
      })),
  };
}

function instanceName(document: TopologyDocument, router: string): string {
  const peering = document.nodes[router.split('.').slice(0, -1).join('.') as NodeId];
  return peering?.kind === 'peering' ? t`${peering.type} peering` : router;
}

/** Names for the routers and the internal addresses of a network, which mean nothing to people. */
export interface Names {
  router(name: string): string;
  /** Null for an address that nobody drew. */
  address<Address extends string>(address: Address | null): Address | null;
  /** With the name of the device for each address that nobody drew. */
  text(text: string): string;
}

export function namesOf({ stations, network }: Compiled): Names {
  const router = (name: string) => stations.get(name)?.place.label ?? name;
  const holder = new Map<string, string>();
  for (const { routerId, name } of network.routers) holder.set(routerId, router(name));
  for (const { a, b, aAddresses, bAddresses } of network.links) {
    for (const { address } of aAddresses) holder.set(address, router(a));
    for (const { address } of bAddresses) holder.set(address, router(b));
  }
  return {
    router,
    address: (address) => (address !== null && isInternal(address) ? null : address),
    text: (text) =>
      text.replaceAll(
        /(?:fdff:[0-9a-f:]+|24[01](?:\.\d+){3})/g,
        (address) => t`of ${holder.get(address) ?? t`a device`}`,
      ),
  };
}

const elementsOf = ({ sessions }: Compiled, { name, family }: SessionReport) =>
  [...sessions.values()].find((origin) => origin.name === name && origin.family === family)?.elements ?? [];

function drawnEntry(
  document: TopologyDocument,
  situation: Situation,
  router: string,
  entry: BgpEntry,
  names: Names,
): TableEntry {
  const changes = situation.state.changesToWin(router, entry.prefix);
  const drawn = (route: BgpRoute): BgpRoute => ({
    ...route,
    from: route.from === null ? null : names.router(route.from),
    nextHop: names.address(route.nextHop),
    peerRouterId: names.address(route.peerRouterId),
    originatorId: names.address(route.originatorId),
    clusterList: route.clusterList.filter((id) => names.address(id) !== null),
  });
  return {
    ...entry,
    best: entry.best ? drawn(entry.best) : null,
    multipath: entry.multipath.map(drawn),
    losers: entry.losers.map((loser, index) => {
      const { route, step, winning, losing } = loser;
      const change = changes[index] ?? null;
      return {
        route: drawn(route),
        step,
        winning: names.text(winning),
        losing: names.text(losing),
        wouldWinWith: change,
        ...whatIfItWon(document, situation, router, entry, loser, change),
      };
    }),
  };
}

const drawnRoute = (entry: FibEntry, names: Names): FibEntry => ({
  ...entry,
  nextHops: entry.nextHops.map((hop) => ({
    ...hop,
    to: names.router(hop.to),
    via: names.address(hop.via),
    exit: hop.exit === null ? null : names.router(hop.exit),
  })),
});
