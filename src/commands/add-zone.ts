import type { TopologyDocument } from '#model/document.ts';
import type { ZoneId } from '#model/ids.ts';
import type { Asn } from '#model/units.ts';
import { type Zone, type ZoneKind, zoneOwner, zoneSchema } from '#model/zone.ts';
import { accept, acceptWhole } from './accept.ts';
import type { Command } from './command.ts';
import { customerAsn } from './defaults/as-numbers.ts';
import { type Point, place, put } from './edit.ts';
import { freeName } from './element-name.ts';
import { zoneAt } from './zone-at.ts';

interface Args {
  readonly id: ZoneId;
  readonly kind: ZoneKind;
  readonly at: Point;
  readonly size?: { readonly width: number; readonly height: number };
  /** Any of the zone's own fields. */
  readonly fields?: Partial<Omit<Zone, 'id' | 'kind'>>;
}

/** A new zone around a place. It stands inside the zone its centre falls into; things already there stay where they are. */
export const addZone: Command<Args> = {
  id: 'zone/add',
  label: 'add zone',
  run(document, { id, kind, at, size = ZONE_SIZE, fields = {} }) {
    const zone = accept(
      zoneSchema,
      {
        name: freeName(document, ZONE_NAMES[kind]),
        owner: zoneOwner[kind],
        parent: zoneAt(document, { x: at.x + size.width / 2, y: at.y + size.height / 2 }),
        asn: asnOf(document, kind),
        ...fields,
        id,
        kind,
      },
      id,
    );
    if (!zone.ok) return zone;
    const next = place(put(document, 'zones', zone.value), id, { ...at, ...size });
    return acceptWhole(next);
  },
};

export const ZONE_SIZE = { width: 336, height: 320 } as const;

const ZONE_NAMES: Readonly<Record<ZoneKind, string>> = {
  site: 'Site',
  provider: 'Provider',
  'peering-location': 'Peering location',
  microsoft: 'Microsoft network',
  internet: 'Internet',
};

/** The sites of one customer share one AS, as long as nobody says otherwise. */
const asnOf = (document: TopologyDocument, kind: ZoneKind): Asn | null =>
  kind === 'site' ? customerAsn(document) : null;
