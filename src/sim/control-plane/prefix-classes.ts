/**
 * Prefixes that nothing in a network tells apart, handled as one.
 *
 * Two prefixes are of one class when the same routers have them from the same sources with the same attributes, every
 * prefix list says the same of both, and the same summaries hold them. What BGP does with one it then does with the other.
 *
 * Found by walking a tree of tokens: each fact about a prefix is a token, each prefix goes down one edge a token, and
 * those that end at the same node are a class. So the cost is one look-up a fact, however many prefixes there are.
 */

import { lengthsOf, type PrefixLists, type PrefixRule } from '#sim/bgp/policy/compile-policy.ts';
import type { RouteTable } from '#sim/bgp/route-table.ts';
import type { PrefixTable } from '#sim/lookup/prefix-table.ts';
import type { AddressTable } from './address-table.ts';
import {
  byRouter,
  type ConnectedSource,
  type RouterSources,
  type Source,
  SourceTokens,
} from './prefix-sources.ts';
import { TokenTree } from './token-tree.ts';
import type { Topology } from './topology.ts';

export interface PrefixClass {
  readonly family: 4 | 6;
  /** Lowest of its prefixes. */
  readonly first: number;
  readonly size: number;
  /** It is the default route, which is always alone. */
  readonly isDefault: boolean;
  readonly sources: ReadonlyMap<number, RouterSources>;
  /** Routers that have it from a statement of their own or as a summary. */
  readonly originators: readonly number[];
  /** Routers that announce a summary in its place. */
  readonly suppressors: readonly number[];
  /** Some router has it from an interface that OSPF announces. */
  readonly connected: readonly ConnectedSource[];
}

export interface PrefixClasses {
  readonly classes: readonly PrefixClass[];
  /** Class of each prefix. */
  readonly classOf: Int32Array;
  onList(list: number, prefixClass: number): boolean;
  /** Prefixes of a class in address order. */
  members(prefixClass: number): readonly number[];
}

interface Inputs {
  readonly topology: Topology;
  readonly prefixes: PrefixTable;
  readonly addresses: AddressTable;
  readonly routes: RouteTable;
  readonly lists: PrefixLists;
  /** Numbers of the prefix lists that some policy asks. */
  readonly asked: ReadonlySet<number>;
  /** A number for what each prefix has been through; prefixes that differ in it stay apart. */
  readonly history: ((prefix: number) => number) | null;
}

export function classifyPrefixes({
  topology,
  prefixes,
  addresses,
  routes,
  lists,
  asked,
  history,
}: Inputs): PrefixClasses {
  const tree = new TokenTree();
  const facts: { prefix: number; token: number }[] = [];
  const sourceTokens = new SourceTokens(tree);

  for (const one of topology.interfaces) {
    if (one.node >= topology.routers.length) continue;
    facts.push({ prefix: one.prefix, token: sourceTokens.ofInterface(one) });
  }
  const aggregates: { router: number; prefix: number; summaryOnly: boolean }[] = [];
  topology.routers.forEach((router, number) => {
    for (const { prefix, via, distance } of router.statics) {
      const source: Source = {
        kind: 'static',
        router: number,
        via: via === null ? -1 : addresses.add(via),
        distance,
      };
      facts.push({ prefix: prefixes.add(prefix), token: sourceTokens.of(source) });
    }
    for (const { prefix, summaryOnly, asSet } of router.aggregates) {
      const id = prefixes.add(prefix);
      aggregates.push({ router: number, prefix: id, summaryOnly });
      facts.push({
        prefix: id,
        token: sourceTokens.of({ kind: 'aggregate', router: number, prefix: id, asSet }),
      });
    }
    for (const origination of router.originate) {
      const token = sourceTokens.ofOrigination(number, origination, routes);
      facts.push({ prefix: prefixes.add(origination.prefix), token });
    }
  });
  if (topology.sessions.some(({ family, ends }) => family === 4 && ends.some((end) => end.defaultOriginate)))
    prefixes.add('0.0.0.0/0' as never);
  if (topology.sessions.some(({ family, ends }) => family === 6 && ends.some((end) => end.defaultOriginate)))
    prefixes.add('::/0' as never);
  // A rule of a prefix list reaches from its prefix to what lies in it, so the prefix needs a place in the order.
  for (const list of asked) for (const rule of lists.lists[list] ?? []) prefixes.add(rule.prefix);

  const { sorted } = prefixes;
  const node = new Int32Array(prefixes.size);
  const enter = (prefix: number, token: number) => {
    node[prefix] = tree.child(node[prefix] as number, token);
  };
  const familyTokens = { 4: tree.token(), 6: tree.token() };
  const defaultToken = tree.token();
  for (const prefix of sorted) {
    enter(prefix, familyTokens[prefixes.family[prefix] as 4 | 6]);
    if (prefixes.length[prefix] === 0) enter(prefix, defaultToken);
    if (history) enter(prefix, tree.tokenFor('history', history(prefix)));
  }
  for (const { prefix, token } of facts) enter(prefix, token);
  for (const { router, prefix, summaryOnly } of aggregates) {
    const token = sourceTokens.of({ kind: 'part', router, aggregate: prefix, summaryOnly });
    const { from, to } = prefixes.inside(prefix);
    for (let place = from; place < to; place++)
      if (sorted[place] !== prefix) enter(sorted[place] as number, token);
  }
  const onLists = lists.lists.map((list, number) => {
    if (!asked.has(number)) return undefined;
    const hits = hitsOf(list, prefixes);
    const token = tree.token();
    hits.forEach((hit, prefix) => {
      if (hit === 1) enter(prefix, token);
    });
    return hits;
  });
  return gather(prefixes, sorted, node, tree, sourceTokens, onLists);
}

/** By prefix: 1 where it is on the list. */
function hitsOf(list: readonly PrefixRule[], prefixes: PrefixTable): Uint8Array {
  const { sorted } = prefixes;
  const hits = new Uint8Array(prefixes.size);
  for (const rule of list) {
    const { from: shortest, to: longest } = lengthsOf(rule);
    const own = prefixes.idOf(rule.prefix) as number;
    if (longest === prefixes.length[own]) {
      if (shortest <= longest) hits[own] = 1;
      continue;
    }
    const { from, to } = prefixes.inside(own);
    for (let place = from; place < to; place++) {
      const prefix = sorted[place] as number;
      const length = prefixes.length[prefix] as number;
      if (length >= shortest && length <= longest) hits[prefix] = 1;
    }
  }
  return hits;
}

function gather(
  prefixes: PrefixTable,
  sorted: Int32Array,
  node: Int32Array,
  tree: TokenTree,
  sourceTokens: SourceTokens,
  onLists: readonly (Uint8Array | undefined)[],
): PrefixClasses {
  const classOfNode = new Map<number, number>();
  const classOf = new Int32Array(prefixes.size);
  const firsts: number[] = [];
  const sizes: number[] = [];
  for (const prefix of sorted) {
    const at = node[prefix] as number;
    let known = classOfNode.get(at);
    if (known === undefined) {
      known = firsts.length;
      classOfNode.set(at, known);
      firsts.push(prefix);
      sizes.push(0);
    }
    classOf[prefix] = known;
    sizes[known] = (sizes[known] as number) + 1;
  }
  const classes = firsts.map((first, number): PrefixClass => {
    const sources = tree.path(node[first] as number).flatMap((token) => sourceTokens.source(token) ?? []);
    const grouped = byRouter(sources);
    const routersWhere = (holds: (own: RouterSources) => boolean) =>
      [...grouped].flatMap(([router, own]) => (holds(own) ? [router] : []));
    return {
      family: prefixes.family[first] as 4 | 6,
      first,
      size: sizes[number] as number,
      isDefault: prefixes.length[first] === 0,
      sources: grouped,
      originators: routersWhere(({ origin, aggregate }) => origin !== null || aggregate !== null),
      suppressors: routersWhere(({ parts }) => parts.some(({ summaryOnly }) => summaryOnly)),
      connected: sources.filter((source) => source.kind === 'connected'),
    };
  });
  let members: number[][] | null = null;
  return {
    classes,
    classOf,
    onList: (list, prefixClass) => onLists[list]?.[firsts[prefixClass] as number] === 1,
    members(prefixClass) {
      if (!members) {
        members = classes.map(() => []);
        for (const prefix of sorted) members[classOf[prefix] as number]?.push(prefix);
      }
      return members[prefixClass] as number[];
    },
  };
}
