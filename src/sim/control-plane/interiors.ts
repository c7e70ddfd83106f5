/**
 * What hangs on the interior alone, kept from state to state: the ways of OSPF, and who gets to whose loopback by them. Of
 * the many states of a sweep most have an interior that some state before has had.
 */
import type { ShortestPaths } from '#sim/ospf/shortest-paths.ts';
import type { Selected } from './selected.ts';
import type { Topology } from './topology.ts';

export interface Interior {
  /** Null: nobody has needed them yet. */
  shortestPaths: Readonly<Record<4 | 6, ShortestPaths>> | null;
  /** By class and router. */
  readonly ospfRoutes: Map<number, Selected | null>;
  /** By address, then router. */
  readonly reached: Map<number, Map<number, boolean>>;
}

export const newInterior = (): Interior => ({
  shortestPaths: null,
  ospfRoutes: new Map(),
  reached: new Map(),
});

/** Ways between all routers take memory by the square of their number. */
const WAYS_TO_KEEP = 40_000;

/** Of states with the same prefixes, in which all numbers mean the same. */
export class Interiors {
  private readonly known = new Map<string, Interior>();

  of(topology: Topology): Interior {
    const key = interiorOf(topology);
    const interior = this.known.get(key) ?? newInterior();
    // The first of a map is the one not asked for longest.
    this.known.delete(key);
    this.known.set(key, interior);
    const most = Math.max(2, Math.min(32, WAYS_TO_KEEP / topology.routers.length ** 2));
    if (this.known.size > most) this.known.delete(this.known.keys().next().value as string);
    return interior;
  }
}

/** Which of the routers, and of the links that OSPF speaks over, do not work. */
function interiorOf({ segments, routers }: Topology): string {
  let key = '';
  segments.forEach(({ kind, ospfCost, up, lost }, number) => {
    if (kind === 'link' && ospfCost !== null && (!up || lost)) key += `${number}${up ? '?' : '!'}`;
  });
  routers.forEach(({ down }, number) => {
    if (down) key += ` ${number}`;
  });
  return key;
}

/**
 * Whether the way to an address hangs on the interior alone: none of the subnets that it is in, and none of the interfaces
 * that have it, is one of a link without OSPF.
 */
export function isInterior(topology: Topology, address: number, chain: readonly number[]): boolean {
  const owners = topology.interfacesByAddress.get(address) ?? [];
  if (owners.some(({ segment }) => segment.kind === 'link' && segment.ospfCost === null)) return false;
  const outside = outsideOf(topology);
  return chain.every((prefix) => !outside.has(prefix));
}

function outsideOf(topology: Topology): ReadonlySet<number> {
  const known = outsides.get(topology);
  if (known) return known;
  const found = new Set<number>();
  for (const { segment, prefix } of topology.interfaces)
    if (segment.kind === 'link' && segment.ospfCost === null) found.add(prefix);
  outsides.set(topology, found);
  return found;
}

const outsides = new WeakMap<object, ReadonlySet<number>>();
