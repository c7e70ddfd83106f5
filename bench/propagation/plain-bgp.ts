/**
 * The same thing as one would write it first: routes are objects, tables are Maps, each prefix travels on its own. Fair: nothing is
 * done twice that need not be, messages wait in one queue, and all that arrive together are taken in before a router decides.
 *
 * It knows what the benchmark's networks use: eBGP over links, iBGP between loopbacks, OSPF, policies, communities, multipath.
 */
import type { Network, RouteChange, RouteMatch, RoutePolicy, SessionEnd } from '#sim/network/network.ts';

export interface PlainRoute {
  readonly prefix: string;
  readonly asPath: readonly number[];
  readonly localPreference: number | null;
  readonly med: number | null;
  readonly weight: number;
  readonly communities: readonly string[];
  readonly nextHop: string | null;
}

interface Neighbour {
  readonly own: SessionEnd;
  readonly peer: SessionEnd;
  readonly router: Router;
  readonly external: boolean;
  readonly ownAddress: string;
  readonly peerAddress: string;
  /** What it last told us of each prefix, after import; null: refused. */
  readonly adjRibIn: Map<string, { readonly received: PlainRoute; readonly imported: PlainRoute | null }>;
  readonly sent: Map<string, PlainRoute>;
  /** The same session, seen from the other end. */
  back: Neighbour | null;
}

interface Best {
  readonly route: PlainRoute;
  readonly from: Neighbour | null;
  readonly multipath: readonly PlainRoute[];
}

interface Router {
  readonly name: string;
  readonly asn: number;
  readonly id: number;
  readonly neighbours: Neighbour[];
  readonly local: Map<string, PlainRoute>;
  readonly best: Map<string, Best>;
  readonly metrics: Map<string, number>;
  readonly maximumPaths: readonly [external: number, internal: number];
}

interface Message {
  readonly to: Neighbour;
  readonly prefix: string;
  readonly route: PlainRoute | null;
}

export class PlainBgp {
  readonly routers = new Map<string, Router>();
  updates = 0;
  private queue: Message[] = [];

  constructor(network: Network) {
    for (const { name, asn, routerId, originate, bgp } of network.routers) {
      const local = new Map<string, PlainRoute>();
      for (const { prefix, communities } of originate)
        local.set(prefix, {
          prefix,
          asPath: [],
          localPreference: null,
          med: 0, // as the engine, and FRR: a MED that a statement leaves out is told as 0
          weight: 32_768,
          communities,
          nextHop: null,
        });
      this.routers.set(name, {
        name,
        asn,
        id: numberOf(routerId),
        neighbours: [],
        local,
        best: new Map(),
        metrics: new Map(),
        maximumPaths: [bgp.multipath, bgp.multipathIbgp],
      });
    }
    const links = new Map(network.links.map((link) => [link.name, link]));
    const loopbacks = new Map(
      network.routers.map(({ name, loopbacks: [one] }) => [name, one?.split('/')[0] ?? '']),
    );
    for (const { over, ends } of network.sessions) {
      const [a, b] = ends.map(({ router }) => this.routers.get(router) as Router) as [Router, Router];
      const link = over.type === 'link' ? links.get(over.link) : undefined;
      const [atA, atB] = link
        ? [link.aAddresses[0]?.address ?? '', link.bAddresses[0]?.address ?? '']
        : [loopbacks.get(a.name) ?? '', loopbacks.get(b.name) ?? ''];
      const external = a.asn !== b.asn;
      const side = (
        own: SessionEnd,
        peer: SessionEnd,
        router: Router,
        ownAddress: string,
        peerAddress: string,
      ) => ({
        own,
        peer,
        router,
        external,
        ownAddress,
        peerAddress,
        adjRibIn: new Map(),
        sent: new Map(),
        back: null,
      });
      const ofA: Neighbour = side(ends[0], ends[1], b, atA, atB);
      const ofB: Neighbour = side(ends[1], ends[0], a, atB, atA);
      ofA.back = ofB;
      ofB.back = ofA;
      a.neighbours.push(ofA);
      b.neighbours.push(ofB);
      if (external) {
        a.metrics.set(atB, 0);
        b.metrics.set(atA, 0);
      }
    }
    interior(network, this.routers, loopbacks);
  }

  converge(): void {
    for (const router of this.routers.values()) {
      for (const prefix of router.local.keys()) {
        this.decide(router, prefix);
        this.speak(router, prefix);
      }
    }
    while (this.queue.length > 0) {
      const arriving = this.queue;
      this.queue = [];
      const touched = new Map<Router, Set<string>>();
      for (const { to, prefix, route } of arriving) {
        this.updates++;
        const at = (to.back as Neighbour).router;
        if (route) to.adjRibIn.set(prefix, { received: route, imported: importRoute(at, to, route) });
        else to.adjRibIn.delete(prefix);
        const prefixes = touched.get(at);
        if (prefixes) prefixes.add(prefix);
        else touched.set(at, new Set([prefix]));
      }
      for (const [router, prefixes] of touched)
        for (const prefix of prefixes) if (this.decide(router, prefix)) this.speak(router, prefix);
    }
  }

  private decide(router: Router, prefix: string): boolean {
    let candidates: { route: PlainRoute; from: Neighbour | null }[] = [];
    const local = router.local.get(prefix);
    if (local) candidates.push({ route: local, from: null });
    for (const from of router.neighbours) {
      const route = from.adjRibIn.get(prefix)?.imported;
      if (route && router.metrics.has(route.nextHop as string)) candidates.push({ route, from });
    }
    const before = router.best.get(prefix);
    if (candidates.length === 0) return router.best.delete(prefix);
    const keep = (value: (one: { route: PlainRoute; from: Neighbour | null }) => number) => {
      if (candidates.length < 2) return;
      const values = candidates.map(value);
      const lowest = Math.min(...values);
      candidates = candidates.filter((_, i) => values[i] === lowest);
    };
    keep(({ route }) => -route.weight);
    keep(({ route }) => -(route.localPreference ?? 100));
    keep(({ route }) => route.asPath.length);
    candidates = candidates.filter(
      (one) =>
        !candidates.some(
          (other) =>
            other.route.asPath[0] === one.route.asPath[0] && (other.route.med ?? 0) < (one.route.med ?? 0),
        ),
    );
    keep(({ from }) => (from === null || from.external ? 0 : 1));
    keep(({ route }) => (route.nextHop === null ? 0 : (router.metrics.get(route.nextHop) as number)));
    const equals = candidates;
    keep(({ from }) => from?.router.id ?? router.id);
    keep(({ from }) => (from ? numberOf(from.peerAddress) : -1));
    const [{ route, from }] = candidates as [(typeof candidates)[number]];
    const most = router.maximumPaths[from?.external ? 0 : 1];
    const multipath = equals
      .filter((one) =>
        from?.external ? one.route.asPath[0] === route.asPath[0] : samePath(one.route.asPath, route.asPath),
      )
      .map((one) => one.route)
      .slice(0, most);
    router.best.set(prefix, { route, from, multipath });
    return !before || before.from !== from || !sameRoute(before.route, route);
  }

  private speak(router: Router, prefix: string): void {
    const best = router.best.get(prefix);
    for (const neighbour of router.neighbours) {
      const route = best ? exportRoute(router, neighbour, best) : null;
      const sent = neighbour.sent.get(prefix) ?? null;
      if (route === null ? sent === null : sent !== null && sameRoute(route, sent)) continue;
      if (route) neighbour.sent.set(prefix, route);
      else neighbour.sent.delete(prefix);
      this.queue.push({ to: neighbour.back as Neighbour, prefix, route });
    }
  }
}

function exportRoute(router: Router, to: Neighbour, { route, from }: Best): PlainRoute | null {
  if (from && !from.external && !to.external) return null;
  if (from === to) return null;
  if (!to.external) {
    return { ...route, weight: 0, localPreference: route.localPreference ?? 100, nextHop: to.ownAddress };
  }
  const leaving = {
    ...route,
    weight: 0,
    localPreference: null,
    med: from ? null : route.med,
    nextHop: to.ownAddress,
  };
  const treated = to.own.exportPolicy ? treat(to.own.exportPolicy, leaving) : leaving;
  if (!treated) return null;
  const told = { ...treated, localPreference: null, asPath: [router.asn, ...treated.asPath] };
  // Not worth telling: it would find itself in the path.
  return from?.router === to.router && told.asPath.includes(to.router.asn) ? null : told;
}

function importRoute(router: Router, from: Neighbour, route: PlainRoute): PlainRoute | null {
  if (route.asPath.includes(router.asn)) return null;
  const entering = {
    ...route,
    weight: 0,
    localPreference: from.external ? 100 : (route.localPreference ?? 100),
  };
  return from.own.importPolicy ? treat(from.own.importPolicy, entering) : entering;
}

function treat({ rules, default: otherwise }: RoutePolicy, route: PlainRoute): PlainRoute | null {
  const rule = rules.find(({ match }) => matches(match, route));
  if (!rule) return otherwise === 'permit' ? route : null;
  return rule.action === 'permit' ? change(rule.set, route) : null;
}

function matches({ prefixes, anyCommunity, allCommunities }: RouteMatch, route: PlainRoute): boolean {
  if (anyCommunity && !anyCommunity.some((one) => route.communities.includes(one))) return false;
  if (allCommunities && !allCommunities.every((one) => route.communities.includes(one))) return false;
  return !prefixes || prefixes.some(({ prefix, le }) => inside(route.prefix, prefix, le));
}

function inside(prefix: string, outer: string, le: number | undefined): boolean {
  if (le === undefined) return prefix === outer;
  const [address, length] = split(prefix);
  const [outerAddress, outerLength] = split(outer);
  return length >= outerLength && length <= le && (address ^ outerAddress) >>> (32 - outerLength) === 0;
}

function change(
  { localPreference, med, prepend, addCommunities }: RouteChange,
  route: PlainRoute,
): PlainRoute {
  return {
    ...route,
    localPreference: localPreference ?? route.localPreference,
    med: med ?? route.med,
    asPath: prepend ? [...new Array(prepend.count).fill(prepend.asn), ...route.asPath] : route.asPath,
    communities: addCommunities
      ? [...new Set([...route.communities, ...addCommunities])].sort()
      : route.communities,
  };
}

const splits = new Map<string, [number, number]>();
function split(prefix: string): [number, number] {
  let known = splits.get(prefix);
  if (!known) {
    const [address = '', length] = prefix.split('/');
    known = [numberOf(address), Number(length)];
    splits.set(prefix, known);
  }
  return known;
}

const numbers = new Map<string, number>();
function numberOf(address: string): number {
  let known = numbers.get(address);
  if (known === undefined) {
    known = address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
    numbers.set(address, known);
  }
  return known;
}

const samePath = (a: readonly unknown[], b: readonly unknown[]) =>
  a === b || (a.length === b.length && a.every((one, i) => one === b[i]));

const sameRoute = (a: PlainRoute, b: PlainRoute) =>
  a.nextHop === b.nextHop &&
  a.localPreference === b.localPreference &&
  a.med === b.med &&
  a.weight === b.weight &&
  samePath(a.asPath, b.asPath) &&
  samePath(a.communities, b.communities);

/** The metric from each router to each loopback of its AS. */
function interior(
  { links }: Network,
  routers: ReadonlyMap<string, Router>,
  loopbacks: ReadonlyMap<string, string>,
): void {
  const adjacent = new Map<string, { to: string; cost: number }[]>();
  for (const { a, b, ospfCost } of links) {
    if (ospfCost === null) continue;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const)
      adjacent.set(from, [...(adjacent.get(from) ?? []), { to, cost: ospfCost }]);
  }
  for (const router of routers.values()) {
    const distances = new Map([[router.name, 0]]);
    const open = [router.name];
    for (let at = open.shift(); at !== undefined; at = open.shift()) {
      for (const { to, cost } of adjacent.get(at) ?? []) {
        const distance = (distances.get(at) as number) + cost;
        if (distance >= (distances.get(to) ?? Number.POSITIVE_INFINITY)) continue;
        distances.set(to, distance);
        open.push(to);
      }
    }
    for (const [name, distance] of distances) router.metrics.set(loopbacks.get(name) ?? '', distance + 1);
  }
}
