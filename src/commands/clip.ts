/**
 * Things on the clipboard: a piece of a document as text, which another tab, a mail or a file can carry. What is read
 * back goes through the schemas of the format, as a file does.
 */

import * as v from 'valibot';
import type { Refusal } from '#base/refusal.ts';
import { err, ok, type Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import { boxSchema, nodeSchema } from '#model/format/document-schema.ts';
import { scanJson } from '#model/format/scan-json.ts';
import { linkSchema } from '#model/link.ts';
import { routeFilterSchema } from '#model/route-filter.ts';
import { zoneSchema } from '#model/zone.ts';
import type { Originals } from './copies.ts';
import { copyIds } from './duplicate-elements.ts';

export interface Clip extends Originals {
  readonly format: typeof CLIP;
  /** Tells whether it is pasted into the design it came from: then a peering finds its circuit again. */
  readonly origin: string;
  /** Links with one end among the copied things: they stay behind. */
  readonly dangling: number;
}

const CLIP = 'handoff-clip';
/** Far more than anybody copies by hand. */
const LONGEST = 5_000_000;
const JSON_LIMITS = { depth: 64, textLength: 20_000 };

/** These things, what stands in zones among them, and the links between them. */
export function clipOf(document: TopologyDocument, wanted: readonly string[], origin: string): Clip {
  const all = new Set(Object.keys(copyIds(document, wanted)));
  const nodes = only(document.nodes, all);
  const filters = new Set(
    Object.values(nodes).flatMap((node) =>
      node.kind === 'peering' && node.routeFilter !== null ? [node.routeFilter as string] : [],
    ),
  );
  return {
    format: CLIP,
    origin,
    dangling: Object.values(document.links).filter(
      ({ id, ends }) => !all.has(id) && ends.some((end) => all.has(end)),
    ).length,
    zones: only(document.zones, all),
    nodes,
    links: only(document.links, all),
    routeFilters: only(document.routeFilters, filters),
    geometry: only(document.geometry, all),
  };
}

const only = <Id extends string, Part>(
  parts: Readonly<Record<Id, Part>>,
  ids: ReadonlySet<string>,
): Readonly<Record<Id, Part>> =>
  Object.fromEntries(Object.entries(parts).filter(([id]) => ids.has(id))) as Record<Id, Part>;

export const clipText = (clip: Clip): string => JSON.stringify(clip, null, 2);

const record = <Part>(schema: v.GenericSchema<unknown, Part>) => v.record(v.string(), schema);

const clipSchema = v.strictObject({
  format: v.literal(CLIP),
  origin: v.pipe(v.string(), v.maxLength(200)),
  dangling: v.pipe(v.number(), v.integer(), v.minValue(0)),
  zones: record(zoneSchema),
  nodes: record(nodeSchema),
  links: record(linkSchema),
  routeFilters: record(routeFilterSchema),
  geometry: record(boxSchema),
});

/** @returns Null: the text is something else, and nobody's mistake. */
export function readClip(text: string): Result<Clip, Refusal> | null {
  if (text.length > LONGEST || !text.trimStart().startsWith('{') || !text.includes(`"${CLIP}"`)) return null;
  const sound = scanJson(text, JSON_LIMITS).length === 0;
  const read = sound ? v.safeParse(clipSchema, JSON.parse(text)) : null;
  if (!read?.success || !isWhole(read.output as unknown as Clip)) {
    return err({
      id: 'paste/not-sound',
      message: t`What is on the clipboard was changed on its way and cannot be read.`,
      fix: t`Copy it again.`,
      about: [],
    });
  }
  return ok(read.output as unknown as Clip);
}

/** Each part stands under its own id, and has a place. */
function isWhole({ zones, nodes, links, routeFilters, geometry }: Clip): boolean {
  const parts = [zones, nodes, links, routeFilters] as readonly Readonly<Record<string, { id: string }>>[];
  return (
    parts.every((part) => Object.entries(part).every(([key, { id }]) => key === id)) &&
    [...Object.keys(zones), ...Object.keys(nodes)].every((id) => Object.hasOwn(geometry, id))
  );
}
