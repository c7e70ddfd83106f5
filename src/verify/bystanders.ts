/**
 * Prefixes that some router announces and on which nothing else hangs: no next hop, no end of a session and no part of a summary lies
 * in them. Each travels by itself, so of addresses outside it nobody can tell whether it is announced; unless a limit counts.
 *
 * @source RFC 4271 §9.1 (each destination is decided on by itself)
 */
import { covers, type Prefix } from '#model/addresses.ts';
import type { Network } from '#sim/network/network.ts';
import { isNearLimit } from './near-limit.ts';
import { ReliedOn } from './relied-on.ts';

export function bystandersOf(network: Network): readonly Prefix[] {
  if (isNearLimit(network)) return [];
  const relied = new ReliedOn(network);
  const summaries = network.routers.flatMap(({ aggregates }) => aggregates.map(({ prefix }) => prefix));
  const announced = new Set(
    network.routers.flatMap(({ originate }) => originate.map(({ prefix }) => prefix)),
  );
  return [...announced].filter(
    (prefix) => !relied.isIn(prefix) && !summaries.some((summary) => covers(summary, prefix)),
  );
}

/** The network in which nobody announces them: whoever asks about other addresses cannot tell. */
export function withoutBystanders(network: Network, prefixes: readonly Prefix[]): Network {
  const idle = new Set(prefixes);
  const routers = network.routers.map((router) => {
    const originate = router.originate.filter(({ prefix }) => !idle.has(prefix));
    return originate.length === router.originate.length ? router : { ...router, originate };
  });
  return { ...network, routers };
}
