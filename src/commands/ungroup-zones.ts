import { t } from '#base/t.ts';
import type { ZoneId } from '#model/ids.ts';
import type { Command } from './command.ts';
import { missing } from './missing.ts';
import { moveIntoZone } from './move-into-zone.ts';
import { removeElements } from './remove-elements.ts';

/** Takes zones away and leaves what stands in them where it is, one zone further out, with the AS it had from them. */
export const ungroupZones: Command<{ readonly ids: readonly ZoneId[] }> = {
  id: 'zone/ungroup',
  label: t`ungroup`,
  run(document, { ids }) {
    let next = document;
    for (const id of ids) {
      const zone = next.zones[id];
      if (!zone) return missing(id);
      const inside = [...Object.values(next.zones), ...Object.values(next.nodes)]
        .filter((part) => ('parent' in part ? part.parent : part.zone) === id)
        .map((part) => part.id);
      const out = moveIntoZone.run(next, { ids: inside, zone: zone.parent });
      if (!out.ok) return out;
      const gone = removeElements.run(out.value, { ids: [id] });
      if (!gone.ok) return gone;
      next = gone.value;
    }
    return { ok: true, value: next };
  },
};
