/**
 * A policy, made ready to run: prefix lists by number, since what a prefix list says about a class of prefixes is known
 * beforehand.
 */
import type { Prefix } from '#model/addresses.ts';
import type { RouteChange, RouteMatch, RoutePolicy } from '#sim/network/network.ts';

export type PrefixRule = NonNullable<RouteMatch['prefixes']>[number];

export interface CompiledPolicy {
  readonly rules: readonly CompiledRule[];
  readonly permitsRest: boolean;
  /** The prefix lists its rules ask, in order, each once. */
  readonly lists: readonly number[];
  readonly setsNextHop: boolean;
}

export interface CompiledRule {
  /** Number of its prefix list, or -1: any prefix. */
  readonly list: number;
  readonly match: RouteMatch;
  readonly change: RouteChange;
  readonly permits: boolean;
}

/** All prefix lists of a network, each content once. */
export class PrefixLists {
  readonly lists: (readonly PrefixRule[])[] = [];
  private readonly ids = new Map<string, number>();
  private readonly compiled = new WeakMap<RoutePolicy, CompiledPolicy>();
  private readonly byContent = new Map<string, CompiledPolicy>();

  compile(policy: RoutePolicy): CompiledPolicy {
    const known = this.compiled.get(policy);
    if (known) return known;
    const rules = policy.rules.map(({ match, set, action }) => ({
      list: match.prefixes ? this.number(match.prefixes) : -1,
      match,
      change: set,
      permits: action === 'permit',
    }));
    // Policies that only have another name treat every route alike.
    const content = JSON.stringify([
      policy.default,
      ...rules.map(({ list, match, change, permits }) => [
        list,
        { ...match, prefixes: undefined },
        change,
        permits,
      ]),
    ]);
    const alike = this.byContent.get(content);
    if (alike) {
      this.compiled.set(policy, alike);
      return alike;
    }
    const lists = [...new Set(rules.map(({ list }) => list).filter((list) => list >= 0))];
    const setsNextHop = rules.some(({ change }) => change.nextHop !== undefined);
    const result = { rules, permitsRest: policy.default === 'permit', lists, setsNextHop };
    this.compiled.set(policy, result);
    this.byContent.set(content, result);
    return result;
  }

  private number(list: readonly PrefixRule[]): number {
    const key = list.map(({ prefix, ge, le }) => `${prefix} ${ge ?? ''} ${le ?? ''}`).join();
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.lists.length;
      this.lists.push(list);
      this.ids.set(key, id);
    }
    return id;
  }
}

/** The prefix lengths a rule admits inside its prefix. */
export function lengthsOf({ prefix, ge, le }: PrefixRule): { readonly from: number; readonly to: number } {
  const own = Number(prefix.slice(prefix.indexOf('/') + 1));
  const widest = isIpv6(prefix) ? 128 : 32;
  if (ge === undefined && le === undefined) return { from: own, to: own };
  return { from: ge ?? own, to: le ?? widest };
}

const isIpv6 = (prefix: Prefix) => prefix.includes(':');
