/** Follows packets through the forwarding tables, every branch of load sharing, until each has ended somewhere. */
import type { IpAddress } from '#model/addresses.ts';
import type { Network } from '#sim/network/network.ts';
import type { RoutingState } from '#sim/network/routing-state.ts';
import type { TraceAnswer } from './lab-format.ts';

type Outcome = TraceAnswer['outcome'];

interface Ending {
  readonly outcome: Outcome;
  readonly path: readonly string[];
}

/** When branches end differently the worst is told: one flow in two lost is a fault, not a delivery. */
const worstFirst: readonly Outcome[] = ['loop', 'lost', 'blackhole', 'unreachable', 'no_route', 'delivered'];

export function traceLab(network: Network, state: RoutingState, from: string, to: IpAddress): TraceAnswer {
  const lost = new Set(network.links.filter(({ silentlyLost }) => silentlyLost).map(({ name }) => name));
  const endings: Ending[] = [];
  const walk = (at: string, path: readonly string[]): void => {
    const end = (outcome: Outcome, nodes: readonly string[] = path) => endings.push({ outcome, path: nodes });
    const route = state.lookup(at, to);
    if (!route) return void end('no_route');
    if (route.type === 'local') return void end('delivered');
    if (route.type === 'discard') return void end('blackhole');
    if (route.type === 'unreachable') return void end('unreachable');
    for (const { to: next, over } of route.nextHops) {
      if (next === '') end('unreachable');
      else if (lost.has(over)) end('lost');
      else if (path.includes(next)) end('loop', [...path, next]);
      else walk(next, [...path, next]);
    }
  };
  walk(from, [from]);
  const outcome = worstFirst.find((one) => endings.some((ending) => ending.outcome === one)) ?? 'no_route';
  const at = endings.find((ending) => ending.outcome === outcome)?.path.at(-1) ?? from;
  const texts = [...new Set(endings.map(({ path }) => JSON.stringify(path)))].sort();
  return { outcome, at, paths: texts.map((text) => JSON.parse(text) as string[]) };
}
