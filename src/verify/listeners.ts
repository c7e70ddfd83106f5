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
import { addressBits, covers, type IpAddress, type Prefix, prefixBits } from '#model/addresses.ts';
import type { LinkSpec, Network, RouterSpec, SessionEnd } from '#sim/network/network.ts';

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

/** Whether some session might count more prefixes than it allows: no more are told than there are. */
function isNearLimit({ routers, links, lans, hosts, sessions }: Network): boolean {
  const lowest = Math.min(
    ...sessions.flatMap(({ ends }) => ends.map((end) => end.maximumPrefixes?.limit ?? Infinity)),
  );
  if (lowest === Infinity) return false;
  const all = new Set<string>(['0.0.0.0/0', '::/0']);
  for (const { originate, statics, aggregates, stubs, loopbacks } of routers) {
    for (const { prefix } of [...originate, ...statics, ...aggregates, ...stubs]) all.add(prefix);
    for (const prefix of loopbacks) all.add(prefix);
  }
  for (const { aAddresses, bAddresses } of links)
    for (const { subnet } of [...aAddresses, ...bAddresses]) all.add(subnet);
  for (const { addresses } of [...lans.flatMap(({ members }) => members), ...hosts])
    for (const { subnet } of addresses) all.add(subnet);
  return all.size > lowest;
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

interface Use {
  readonly bits: bigint;
  readonly router: string | null;
  readonly link: string | null;
}

/** Every address that a route can have as next hop or a session as its end, in order. */
class ReliedOn {
  private readonly uses: Readonly<Record<4 | 6, Use[]>> = { 4: [], 6: [] };

  constructor({ routers, links, lans, hosts, sessions }: Network) {
    for (const { name, loopbacks, statics } of routers) {
      for (const loopback of loopbacks) this.add(loopback.slice(0, loopback.indexOf('/')), name, null);
      for (const { via } of statics) if (via !== null) this.add(via, name, null);
    }
    for (const { name, aAddresses, bAddresses } of links)
      for (const { address } of [...aAddresses, ...bAddresses]) this.add(address, null, name);
    for (const { addresses } of [...lans.flatMap(({ members }) => members), ...hosts])
      for (const { address } of addresses) this.add(address, null, null);
    for (const { gateways } of hosts) for (const gateway of gateways) this.add(gateway, null, null);
    for (const { importPolicy, exportPolicy } of sessions.flatMap(({ ends }) => ends)) {
      for (const { set } of [...(importPolicy?.rules ?? []), ...(exportPolicy?.rules ?? [])])
        if (set.nextHop !== undefined) this.add(set.nextHop, null, null);
    }
    for (const family of [4, 6] as const)
      this.uses[family].sort((a, b) => (a.bits < b.bits ? -1 : a.bits > b.bits ? 1 : 0));
  }

  private add(address: string, router: string | null, link: string | null): void {
    const { family, bits } = addressBits(address as IpAddress);
    this.uses[family].push({ bits, router, link });
  }

  /** Whether any but this router, and the ends of this link, has an address there. */
  isIn(prefix: Prefix, router: string, link: string): boolean {
    const { family, bits, length } = prefixBits(prefix);
    const uses = this.uses[family];
    const end = bits + (1n << BigInt((family === 4 ? 32 : 128) - length));
    let low = 0;
    let high = uses.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((uses[middle] as Use).bits < bits) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < uses.length && (uses[at] as Use).bits < end; at++) {
      const use = uses[at] as Use;
      if (use.router !== router && use.link !== link) return true;
    }
    return false;
  }
}
