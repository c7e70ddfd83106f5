import type { TopologyDocument } from '#model/document.ts';
import type { NodeOf } from '#model/kinds/registry.ts';
import type { RoutePolicy, RouteRule } from '#sim/network/network.ts';
import type { Part } from './circuit-path.ts';
import { drainPolicy } from './drain.ts';
import { isJoined } from './joined-circuits.ts';

/**
 * What a site hears on private peering. Where Global Reach joins it to another, not its own prefixes over there: with
 * its AS number overridden it could not tell that they are its own.
 */
export function towardsSite(
  document: TopologyDocument,
  circuit: NodeOf<'circuit'>,
  peering: NodeOf<'peering'>,
  part: Part,
): RoutePolicy | null {
  const drained = drainPolicy(document, circuit.id, part);
  if (!isJoined(document, circuit.id)) return drained;
  const own: RouteRule = {
    action: 'deny',
    match: { prefixes: peering.adverts.map(({ prefix }) => ({ prefix })) },
    set: {},
  };
  return {
    name: `${peering.id}.${part} towards the site`,
    rules: [...(peering.adverts.length > 0 ? [own] : []), ...(drained?.rules ?? [])],
    default: 'permit',
  };
}
