import type { TopologyNode } from '#model/kinds/registry.ts';

/** Kinds that keep a routing table. */
export const ROUTING_KINDS: ReadonlySet<TopologyNode['kind']> = new Set([
  'router',
  'firewall',
  'provider',
  'circuit',
  'peering',
  'internet',
  'gateway',
  'vnet',
]);
