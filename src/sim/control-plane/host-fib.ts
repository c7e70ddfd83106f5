/** A host has the subnets it is in and a default route to its gateways. */
import type { Prefix } from '#model/addresses.ts';
import type { FibEntry } from '#sim/network/routing-state.ts';
import type { Topology } from './topology.ts';
import type { World } from './world.ts';

/** The longest prefixes first. */
export function hostFib({ topology, tables }: World, node: number): readonly FibEntry[] {
  const host = topology.hosts[node - topology.routers.length] as Topology['hosts'][number];
  const own = (topology.interfacesOf[node] ?? []).filter(({ up }) => up);
  const subnets = own.flatMap(({ address, prefix }): FibEntry[] => {
    const text = tables.addresses.text[address] as string;
    const length = text.includes(':') ? 128 : 32;
    const hop = { to: host.router, over: host.name, via: null, share: 1, exit: null };
    return [
      {
        prefix: `${text}/${length}` as Prefix,
        type: 'local',
        protocol: 'connected',
        distance: 0,
        nextHops: [],
      },
      {
        prefix: tables.prefixes.text[prefix] as Prefix,
        type: 'unicast',
        protocol: 'connected',
        distance: 0,
        nextHops: [hop],
      },
    ];
  });
  const defaults = host.gateways.flatMap((gateway): FibEntry[] => {
    const family = gateway.includes(':') ? 6 : 4;
    if (!own.some((one) => one.family === family)) return [];
    const hop = { to: host.router, over: host.name, via: gateway, share: 1, exit: null };
    return [
      {
        prefix: (family === 6 ? '::/0' : '0.0.0.0/0') as Prefix,
        type: 'unicast',
        protocol: 'host',
        distance: 1,
        nextHops: [hop],
      },
    ];
  });
  const length = ({ prefix }: FibEntry) => Number(prefix.slice(prefix.indexOf('/') + 1));
  return [...subnets, ...defaults].sort((a, b) => length(b) - length(a));
}
