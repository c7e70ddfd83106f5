import { t } from '#base/t.ts';
import type { ZoneId } from '#model/ids.ts';
import { type Zone, zoneSchema } from '#model/zone.ts';
import { accept, acceptWhole } from './accept.ts';
import type { Command } from './command.ts';
import { put } from './edit.ts';
import { missing } from './missing.ts';

interface Args {
  readonly id: ZoneId;
  readonly fields: Partial<Omit<Zone, 'id'>>;
}

export const updateZone: Command<Args> = {
  id: 'zone/update',
  label: t`change zone`,
  run(document, { id, fields }) {
    const zone = document.zones[id];
    if (!zone) return missing(id);
    const next = accept(zoneSchema, { ...zone, ...fields, id }, id);
    return next.ok ? acceptWhole(put(document, 'zones', next.value)) : next;
  },
};
