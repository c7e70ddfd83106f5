/**
 * Routers that hang on one link and have nothing to say: a branch that learns its routes by OSPF, or by iBGP without passing
 * any on. When its link fails, it is cut off, and its own subnets are; of all else nobody can tell. So whoever asks about
 * something else gets the answer of the network in which only the other links are down.
 *
 * Why that is exact. Such a router lies on no way between others, as every cost is above 0, and is an exit of none. It
 * originates nothing and passes nothing on, so no message of it is ever under way, and taking those to it out of a run
 * leaves the others in their order. What changes for the others is whether there are routes to its subnets and to that of
 * its link. Those matter to nobody else while no next hop, no end of a session and no part of a summary lies in them, and
 * while no limit on prefixes can be reached whatever comes and goes.
 *
 * @source RFC 4271 §9.2 (what came by iBGP is not passed on by iBGP), RFC 2328 §16.1
 */
import { covers, type Prefix } from '#model/addresses.ts';
import type { LinkSpec, Network, RouterSpec, SessionEnd } from '#sim/network/network.ts';
import { isNearLimit } from './near-limit.ts';
import { ReliedOn } from './relied-on.ts';

export interface Listener {
  readonly link: string;
  readonly router: string;
  /** Names of its sessions: down while its link is. */
  readonly sessions: readonly string[];
  /** Its own, and that of its link: whoever asks about an address in them may get another answer. */
  readonly prefixes: readonly Prefix[];
}

/** By the name of the link. */
export function listenersOf(network: Network): ReadonlyMap<string, Listener> {
  const found = new Map<string, Listener>();
  if (isNearLimit(network)) return found;
  const links = byRouter(network.links, ({ a, b }) => (a === b ? [a] : [a, b]));
  const sessions = byRouter(network.sessions, ({ ends }) => ends.map(({ router }) => router));
  const routers = new Map(network.routers.map((router) => [router.name, router]));
  const onLans = new Set(network.lans.flatMap(({ members }) => members.map(({ router }) => router)));
  const withHosts = new Set(network.hosts.map(({ router }) => router));
  const carrying = new Set(network.sessions.flatMap(({ over }) => (over.type === 'link' ? [over.link] : [])));
  const summaries = network.routers.flatMap(({ aggregates }) => aggregates.map(({ prefix }) => prefix));
  const relied = new ReliedOn(network);
  for (const router of network.routers) {
    const [link, ...others] = links.get(router.name) ?? [];
    if (!link || others.length > 0 || link.a === link.b || link.ospfCost === 0 || carrying.has(link.name))
      continue;
    if (onLans.has(router.name) || withHosts.has(router.name) || saysSomething(router)) continue;
    const own = sessions.get(router.name) ?? [];
    const onlyListens = own.every(
      ({ over, ends }) =>
        over.type === 'loopback' &&
        routers.get(ends[0].router)?.asn === routers.get(ends[1].router)?.asn &&
        ends.every((end) => end.router !== router.name || keepsToItself(end)),
    );
    const prefixes = prefixesOf(router, link);
    const isSummed = prefixes.some((prefix) => summaries.some((summary) => covers(summary, prefix)));
    if (!onlyListens || isSummed || prefixes.some((prefix) => relied.isIn(prefix, router.name, link.name)))
      continue;
    found.set(link.name, {
      link: link.name,
      router: router.name,
      sessions: own.map(({ name }) => name),
      prefixes,
    });
  }
  return found;
}

/** The network as if these had never been in it: whoever asks about something else cannot tell. */
export function withoutListeners(network: Network, listeners: readonly Listener[]): Network {
  const routers = new Set(listeners.map(({ router }) => router));
  const links = new Set(listeners.map(({ link }) => link));
  return {
    ...network,
    routers: network.routers.filter(({ name }) => !routers.has(name)),
    links: network.links.filter(({ name }) => !links.has(name)),
    sessions: network.sessions.filter(({ ends }) => !ends.some(({ router }) => routers.has(router))),
  };
}

const saysSomething = ({ originate, aggregates, redistribute }: RouterSpec): boolean =>
  originate.length + aggregates.length + redistribute.length > 0;

const keepsToItself = ({ routeReflectorClient, defaultOriginate }: SessionEnd): boolean =>
  !routeReflectorClient && !defaultOriginate;

function prefixesOf(
  { loopbacks, stubs }: RouterSpec,
  { aAddresses, bAddresses }: LinkSpec,
): readonly Prefix[] {
  const onLink = [...aAddresses, ...bAddresses].map(({ subnet }) => subnet);
  return [...new Set([...onLink, ...loopbacks, ...stubs.map(({ prefix }) => prefix)])];
}

function byRouter<Part>(
  parts: readonly Part[],
  routersOf: (part: Part) => readonly string[],
): ReadonlyMap<string, readonly Part[]> {
  const found = new Map<string, Part[]>();
  for (const part of parts) {
    for (const router of routersOf(part)) {
      const own = found.get(router);
      if (own) own.push(part);
      else found.set(router, [part]);
    }
  }
  return found;
}
