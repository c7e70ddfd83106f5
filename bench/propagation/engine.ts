import type { Prefix } from '#model/addresses.ts';
import { Simulation } from '#sim/control-plane/simulation.ts';
import type { Network } from '#sim/network/network.ts';
import type { BgpRoute, RoutingState } from '#sim/network/routing-state.ts';
import { manyAses } from './networks.ts';
import { PlainBgp, type PlainRoute } from './plain-bgp.ts';

export { manyAses };

export function settleOurs(network: Network) {
  const simulation = new Simulation({ journal: false });
  const state = simulation.advance(network);
  return { simulation, state, updates: simulation.updates };
}

export function settlePlain(network: Network) {
  const plain = new PlainBgp(network);
  plain.converge();
  return { plain, updates: plain.updates };
}

/** Best routes, and the sets that share the load, that differ; of every router and prefix. */
export function disagreements(
  network: Network,
  state: RoutingState,
  plain: PlainBgp,
): { compared: number; differ: number } {
  const prefixes = network.routers.flatMap(({ originate }) =>
    originate.map(({ prefix }) => prefix as Prefix),
  );
  let [compared, differ] = [0, 0];
  for (const { name } of network.routers) {
    const known = plain.routers.get(name)?.best;
    for (const prefix of prefixes) {
      const entry = state.bgp(name, prefix);
      const best = known?.get(prefix);
      const ours = entry?.best ? [entry.best, ...entry.multipath].map(ourText) : [];
      const theirs = best ? [best.route, ...best.multipath].map(plainText) : [];
      compared++;
      const sets = [ours, theirs].map(([first, ...others]) => `${first} ${others.sort().join()}`);
      if (sets[0] !== sets[1]) differ++;
    }
  }
  return { compared, differ };
}

const ourText = ({ asPath, localPreference, med, communities, nextHop }: BgpRoute) =>
  `${asPath} ${localPreference} ${med} ${[...communities].sort()} ${nextHop}`;
const plainText = ({ asPath, localPreference, med, communities, nextHop }: PlainRoute) =>
  `${asPath} ${localPreference ?? 100} ${med} ${[...communities].sort()} ${nextHop}`;
