import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ZoneId } from '#model/ids.ts';
import type { NodeKindName } from '#model/kinds/registry.ts';
import type { Asn } from '#model/units.ts';
import { type Zone, type ZoneKind, zoneOwner, zoneSchema } from '#model/zone.ts';
import { accept, acceptWhole } from './accept.ts';
import type { Command } from './command.ts';
import { customerAsn } from './defaults/as-numbers.ts';
import { type Point, place, put } from './edit.ts';
import { freeName } from './element-name.ts';
import { takenId } from './taken-id.ts';
import { centreOf, zoneAt } from './zone-at.ts';

interface Args {
  readonly id: ZoneId;
  readonly kind: ZoneKind;
  readonly at: Point;
  readonly size?: Size;
  /** Any of the zone's own fields. */
  readonly fields?: Partial<Omit<Zone, 'id' | 'kind'>>;
}

/**
 * A new zone around a place. It stands inside the zone its centre falls into, and takes in what is already there and
 * belongs into a zone of its kind: a site drawn around routers is their site.
 */
export const addZone: Command<Args> = {
  id: 'zone/add',
  label: t`add zone`,
  run(document, { id, kind, at, size = ZONE_SIZE, fields = {} }) {
    const taken = takenId(document, id);
    if (taken) return taken;
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
    return acceptWhole(withThingsInside(next, zone.value, { ...at, ...size }));
  },
};

function withThingsInside(document: TopologyDocument, zone: Zone, box: Point & Size): TopologyDocument {
  return Object.values(document.nodes)
    .filter((node) => node.zone === zone.parent && AT_HOME[zone.kind].includes(node.kind))
    .filter((node) => {
      const { x, y } = centreOf(document, node.id);
      return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
    })
    .reduce((next, node) => put(next, 'nodes', { ...node, zone: zone.id }), document);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What stands in a zone of each kind, as a rule. */
export const AT_HOME: Readonly<Record<ZoneKind, readonly NodeKindName[]>> = {
  site: ['host', 'router', 'firewall'],
  provider: ['provider'],
  'peering-location': ['circuit', 'peering'],
  microsoft: ['service', 'vnet', 'gateway', 'vm'],
  internet: ['internet'],
};

const ZONE_SIZE = { width: 336, height: 320 } as const;

const ZONE_NAMES: Readonly<Record<ZoneKind, string>> = {
  site: t`Site`,
  provider: t`Provider`,
  'peering-location': t`Peering location`,
  microsoft: t`Microsoft network`,
  internet: t`Internet`,
};

/** The sites of one customer share one AS, as long as nobody says otherwise. */
const asnOf = (document: TopologyDocument, kind: ZoneKind): Asn | null =>
  kind === 'site' ? customerAsn(document) : null;
