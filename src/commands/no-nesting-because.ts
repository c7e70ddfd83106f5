import type { Refusal } from '#base/refusal.ts';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import { MAX_ZONE_DEPTH } from '#model/format/check-references.ts';
import type { ZoneId } from '#model/ids.ts';
import { zoneChain } from '#model/zone-chain.ts';

/** Why these cannot stand in that zone, told before anybody lets go. Null: they can. */
export function noNestingBecause(
  document: TopologyDocument,
  ids: readonly string[],
  into: ZoneId | null,
): Refusal | null {
  const target = into === null ? undefined : document.zones[into];
  if (!target) return null;
  const around = zoneChain(document, into);
  for (const id of ids) {
    const zone = document.zones[id as ZoneId];
    if (!zone) continue;
    if (around.some((outer) => outer.id === zone.id)) {
      return {
        id: 'zone/into-itself',
        message: t`${zone.name} cannot stand in ${target.name}, which stands in it.`,
        fix: t`Move ${target.name} out first.`,
        about: [zone.id, target.id],
      };
    }
    const depth = around.length + height(document, zone.id);
    if (depth > MAX_ZONE_DEPTH) {
      return {
        id: 'zone/too-deep',
        message: t`In ${target.name}, ${zone.name} would be nested ${depth} deep, and ${MAX_ZONE_DEPTH} is the most.`,
        fix: t`Let go of it further out.`,
        about: [zone.id, target.id],
      };
    }
  }
  return null;
}

/** How many zones deep it is itself: 1 without zones inside. */
function height(document: TopologyDocument, id: ZoneId): number {
  const inner = Object.values(document.zones).filter((zone) => zone.parent === id);
  return 1 + Math.max(0, ...inner.map((zone) => height(document, zone.id)));
}
