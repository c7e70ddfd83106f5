/**
 * Which route a router forwards by: connected, delivered here, static, OSPF or BGP; and how next hops are resolved.
 *
 * Nothing is tabulated per router. A question walks from the longest prefix that holds the address to the shorter ones
 * and stops at the first that this router has a route for.
 *
 * @source RFC 1812 §5.2.4; administrative distances as every large vendor has them
 */
import type { PrefixTable } from '#sim/lookup/prefix-table.ts';
import type { ShortestPaths } from '#sim/ospf/shortest-paths.ts';
import type { AddressTable } from './address-table.ts';
import { type AdjacencyOver, fromOspf } from './ospf-route.ts';
import { OwnStubs } from './own-stubs.ts';
import type { PrefixClasses } from './prefix-classes.ts';
import type { RouterSources, StaticSource } from './prefix-sources.ts';
import {
  type BgpOffer,
  DISTANCE,
  distinct,
  type Hop,
  type Moved,
  type Resolution,
  type Selected,
  sameResolution,
} from './selected.ts';
import type { Interface, Topology } from './topology.ts';

export interface RibInputs {
  readonly topology: Topology;
  readonly prefixes: PrefixTable;
  readonly addresses: AddressTable;
  readonly classes: PrefixClasses;
  readonly adjacencies: readonly AdjacencyOver[][];
  readonly shortestPaths: Readonly<Record<4 | 6, ShortestPaths>>;
  /** What is known of them: they hang on the interior alone. */
  readonly ospfRoutes: Map<number, Selected | null>;
  readonly bgpOffer: (router: number, prefixClass: number) => BgpOffer | null;
  /** Whether BGP may ever have something to offer. */
  readonly isCarried: (prefixClass: number) => boolean;
  /** Of another state of the same network, with the same classes. */
  readonly before: Rib | null;
}

/** A next hop on a subnet of the router itself: how it is reached stands as long as these interfaces do, whatever routes there are. */
interface Attached {
  readonly resolution: Resolution | null;
  readonly ports: readonly Interface[];
}

export class Rib {
  private readonly inputs: RibInputs;
  private resolutions = new Map<number, Resolution | null>();
  /** Shared by the states of a network: each holds wherever its interfaces are those of the topology. */
  private readonly attached: Map<number, Attached>;
  private readonly resolving = new Set<number>();
  /** Resolved without asking about another next hop, so that the answer holds whatever else is being resolved. */
  private readonly plain = new Set<number>();
  private questions = 0;
  /** How often an answer hung on BGP or on a static route, and so may be another in the next round. */
  wavering = 0;
  private readonly stubs: OwnStubs;
  private readonly chains = new Map<number, number[]>();
  private readonly ospfRoutes: Map<number, Selected | null>;
  /** What decisions in force rest on while everything is looked at again. */
  private before: ReadonlyMap<number, Resolution | null> | null = null;
  /** Set while questions are answered from memory: what had to be resolved all the same. */
  private added: Map<number, Resolution | null> | null = null;
  /** One that nothing was added to, for the next. */
  private blank: Map<number, Resolution | null> | null = null;

  constructor(inputs: RibInputs) {
    this.inputs = inputs;
    this.stubs = new OwnStubs(inputs.topology);
    this.attached = inputs.before?.attached ?? new Map();
    this.ospfRoutes = inputs.ospfRoutes;
  }

  /** Prefixes that hold an address, the longest first. */
  chain(address: number): readonly number[] {
    let chain = this.chains.get(address);
    if (!chain) {
      const { prefixes, addresses } = this.inputs;
      chain = [];
      let at = prefixes.longest(addresses.text[address] as never);
      for (; at >= 0; at = prefixes.parent[at] as number) chain.push(at);
      this.chains.set(address, chain);
    }
    return chain;
  }

  /** How a router gets to an address that a route names as next hop; null: it cannot. */
  resolve(router: number, address: number): Resolution | null {
    const key = address * this.inputs.topology.routers.length + router;
    if (this.added) return this.remembered(key, this.added, router, address);
    const isNested = this.resolving.size > 0;
    const asked = ++this.questions;
    const attached = this.attachedAt(key);
    if (attached) return attached.resolution;
    const known = this.resolutions.get(key);
    if (known !== undefined && (!isNested || this.plain.has(key))) return known;
    // A route that leads to its own next hop leads nowhere.
    if (this.resolving.has(key)) return null;
    this.resolving.add(key);
    const found = this.resolveAnew(router, address);
    this.resolving.delete(key);
    // Where next hops lead over each other, what is found on the way to one is not what is found for itself.
    const isPlain = this.questions === asked;
    if (this.attachedAt(key)) return found;
    if (isPlain) this.plain.add(key);
    if (isPlain || !isNested) this.resolutions.set(key, found);
    return found;
  }

  /**
   * Whatever `ask` wants resolved is answered as when routers last decided: to ask what a router chose must not make it
   * choose anew.
   */
  asDecided<Answer>(ask: () => Answer): Answer {
    const outer = this.added;
    const added = this.blank ?? new Map<number, Resolution | null>();
    this.blank = null;
    this.added = added;
    const answer = ask();
    this.added = outer;
    if (added.size === 0) this.blank = added;
    return answer;
  }

  private remembered(
    key: number,
    added: Map<number, Resolution | null>,
    router: number,
    address: number,
  ): Resolution | null {
    const before = this.before?.get(key);
    if (before !== undefined) return before;
    const attached = this.attachedAt(key);
    if (attached) return attached.resolution;
    for (const memory of [this.resolutions, added]) {
      const known = memory.get(key);
      if (known !== undefined) return known;
    }
    this.added = null;
    const found = this.resolve(router, address);
    this.added = added;
    added.set(key, found);
    return found;
  }

  /** Looks again at everything that was resolved. @returns What changed. */
  refresh(): Moved {
    const before = this.resolutions;
    this.resolutions = new Map();
    this.plain.clear();
    return this.differing(before);
  }

  /** What routers resolve otherwise than in another state of the same network. */
  differsFrom(other: Rib): Moved {
    const before = new Map(other.resolutions);
    const isAlike = this.attached === other.attached;
    for (const [key, one] of other.attached)
      if (other.stands(one) && !(isAlike && this.stands(one))) before.set(key, one.resolution);
    return this.differing(before);
  }

  private attachedAt(key: number): Attached | null {
    const known = this.attached.get(key);
    return known && this.stands(known) ? known : null;
  }

  private stands({ ports }: Attached): boolean {
    const { interfaces } = this.inputs.topology;
    return ports.every((port) => interfaces[port.number] === port);
  }

  private differing(before: ReadonlyMap<number, Resolution | null>): Moved {
    const routers = this.inputs.topology.routers.length;
    const moved = new Map<number, Set<number>>();
    this.before = before;
    for (const [key, old] of before) {
      const router = key % routers;
      const address = (key - router) / routers;
      if (sameResolution(old, this.resolve(router, address))) continue;
      const addresses = moved.get(router);
      if (addresses) addresses.add(address);
      else moved.set(router, new Set([address]));
    }
    this.before = null;
    return moved;
  }

  private resolveAnew(router: number, address: number): Resolution | null {
    const { topology, prefixes } = this.inputs;
    const viaDefault = topology.routers[router]?.bgp.resolveNextHopViaDefault === true;
    const chain = this.chain(address);
    for (const prefix of chain) {
      if (prefixes.length[prefix] === 0 && !viaDefault) return null;
      const route = this.select(router, prefix);
      if (!route) continue;
      if (route.type !== 'unicast') return null;
      if (route.port) {
        const resolution = this.resolveOn(route.port, address);
        if (prefix === chain[0] && prefixes.length[prefix] !== 0)
          this.attach(router, prefix, address, resolution);
        return resolution;
      }
      return {
        metric: route.metric,
        connected: false,
        hops: route.hops.map((hop) => ({ ...hop, exit: -1 })),
      };
    }
    return null;
  }

  private attach(router: number, prefix: number, address: number, resolution: Resolution | null): void {
    const { topology, classes } = this.inputs;
    const sources = classes.classes[classes.classOf[prefix] as number]?.sources.get(router);
    const ports = (sources?.connected ?? []).map(
      (one) => topology.interfaces[one.interfaceNumber] as Interface,
    );
    if (ports.length === 0) return;
    this.attached.set(address * topology.routers.length + router, { resolution, ports });
  }

  private resolveOn(port: Interface, address: number): Resolution | null {
    const owner = this.ownerOn(port, address);
    if (owner === port.node || port.segment.kind === 'loopback') return null;
    return { metric: 0, connected: true, hops: [{ out: port, to: owner, via: address, exit: -1 }] };
  }

  /** The ways a router sends a packet for an address; none when it has no route, or takes it itself. */
  hopsTowards(router: number, address: number): readonly Hop[] {
    for (const prefix of this.chain(address)) {
      const route = this.select(router, prefix);
      if (!route) continue;
      return route.port ? (this.resolveOn(route.port, address)?.hops ?? []) : route.hops;
    }
    return [];
  }

  /** The node on the segment of `port` that has an address; -1: none. */
  ownerOn(port: Interface, address: number): number {
    return (
      port.segment.interfaces.find((one) => one.address === address && (one.up || one.node === port.node))
        ?.node ?? -1
    );
  }

  /** The route a router forwards by for exactly this prefix. */
  select(router: number, prefix: number): Selected | null {
    const prefixClass = this.inputs.classes.classOf[prefix];
    // The table of prefixes may have grown since for another state of the network.
    if (prefixClass === undefined) return null;
    const sources = this.inputs.classes.classes[prefixClass]?.sources.get(router);
    const connected = sources && this.connectedRoute(sources);
    if (connected) return this.stubs.onItsOwn(connected, prefix);
    if (sources?.origin?.deliver) {
      return { protocol: 'origin', type: 'local', distance: 0, metric: 0, hops: [], port: null };
    }
    return this.selectForwarded(router, prefixClass, sources);
  }

  /** The same without BGP and without what the router delivers itself: what `network` and `redistribute` go by. */
  selectInterior(router: number, prefixClass: number): Selected | null {
    const sources = this.inputs.classes.classes[prefixClass]?.sources.get(router);
    const connected = sources && this.connectedRoute(sources);
    if (connected) return connected;
    return this.nearer(
      sources ? this.staticRoute(router, sources) : null,
      this.ospfRoute(router, prefixClass),
    );
  }

  private selectForwarded(
    router: number,
    prefixClass: number,
    sources: RouterSources | undefined,
  ): Selected | null {
    const fixed = sources ? this.staticRoute(router, sources) : null;
    if (this.inputs.isCarried(prefixClass) || (sources && sources.statics.length > 0)) this.wavering++;
    return this.nearer(
      this.nearer(fixed, this.bgpRoute(router, prefixClass)),
      this.ospfRoute(router, prefixClass),
    );
  }

  private nearer(a: Selected | null, b: Selected | null): Selected | null {
    if (!a || !b) return a ?? b;
    return b.distance < a.distance ? b : a;
  }

  private connectedRoute({ connected }: RouterSources): Selected | null {
    for (const { interfaceNumber } of connected) {
      const port = this.inputs.topology.interfaces[interfaceNumber] as Interface;
      if (!port.up) continue;
      const type = port.segment.kind === 'loopback' ? 'local' : 'unicast';
      return { protocol: 'connected', type, distance: DISTANCE.connected, metric: 0, hops: [], port };
    }
    return null;
  }

  private staticRoute(router: number, { statics }: RouterSources): Selected | null {
    let best: { readonly distance: number; readonly hops: Hop[]; discards: boolean } | null = null;
    for (const source of [...statics].sort((a, b) => a.distance - b.distance)) {
      if (best && source.distance > best.distance) break;
      const hops = this.staticHops(router, source);
      if (!hops) continue;
      best ??= { distance: source.distance, hops: [], discards: false };
      best.hops.push(...hops);
      if (source.via < 0) best.discards = true;
    }
    if (!best) return null;
    const type = best.hops.length === 0 ? 'discard' : 'unicast';
    return {
      protocol: 'static',
      type,
      distance: best.distance,
      metric: 0,
      hops: distinct(best.hops),
      port: null,
    };
  }

  private staticHops(router: number, { via }: StaticSource): readonly Hop[] | null {
    return via < 0 ? [] : (this.resolve(router, via)?.hops ?? null);
  }

  /** It hangs on the topology alone, and so is the same in every round. */
  private ospfRoute(router: number, prefixClass: number): Selected | null {
    const key = prefixClass * this.inputs.topology.routers.length + router;
    const known = this.ospfRoutes.get(key);
    if (known !== undefined) return known;
    const found = fromOspf(router, prefixClass, this.inputs);
    this.ospfRoutes.set(key, found);
    return found;
  }

  private bgpRoute(router: number, prefixClass: number): Selected | null {
    const offer = this.inputs.bgpOffer(router, prefixClass);
    if (!offer) return null;
    if (offer === 'discard')
      return { protocol: 'bgp', type: 'discard', distance: DISTANCE.ibgp, metric: 0, hops: [], port: null };
    const hops = offer.nextHops.flatMap((nextHop) =>
      (this.resolve(router, nextHop)?.hops ?? []).map((hop) => ({ ...hop, exit: nextHop })),
    );
    if (hops.length === 0) return null;
    const distance = offer.external ? DISTANCE.ebgp : DISTANCE.ibgp;
    return {
      protocol: 'bgp',
      type: 'unicast',
      distance,
      metric: Math.max(offer.med, 0),
      hops: distinct(hops),
      port: null,
    };
  }
}
