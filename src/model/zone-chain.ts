import type { TopologyDocument } from './document.ts';
import type { ZoneId } from './ids.ts';
import type { Zone } from './zone.ts';

/** From the zone itself outwards. Ends even on a circle, which only an unread file could hold. */
export function zoneChain({ zones }: Pick<TopologyDocument, 'zones'>, zone: ZoneId | null): readonly Zone[] {
  const chain: Zone[] = [];
  let next = zone;
  while (next !== null) {
    const found: Zone | undefined = zones[next];
    if (!found || chain.includes(found)) break;
    chain.push(found);
    next = found.parent;
  }
  return chain;
}
