/**
 * A design as a short JSON text, for links. Entries with the same fields stand together as columns, and a column of equal
 * values is written once: that leaves little for compression to repeat, and half of the length of the plain text.
 *
 * What comes back is text again, for `readDocument` to judge: nothing that arrives in a link is trusted here.
 */

import * as v from 'valibot';
import { err, ok, type Result } from '#base/result.ts';
import { COLLECTIONS, type Collection, FORMAT, type TopologyDocument, VERSION } from '#model/document.ts';
import { entrySchemas } from '#model/format/document-schema.ts';
import { writeDocument } from '#model/format/write-document.ts';

/** Fields (without `id`, which is the key), ids, and for each field its values: one if it is the same for all. */
type Group = readonly [
  fields: readonly string[],
  ids: readonly string[],
  columns: readonly (readonly unknown[])[],
];

type Packed = readonly [
  version: number,
  name: string,
  notes: string,
  settings: unknown,
  /** Without the empty ones. */
  collections: Readonly<Record<string, readonly Group[]>>,
];

type Entry = Readonly<Record<string, unknown>>;

export function pack(document: TopologyDocument): string {
  // In the canonical order, so that the same design makes the same link.
  const plain = JSON.parse(writeDocument(document)) as Record<string, unknown>;
  const packed: Packed = [
    VERSION,
    document.name,
    document.notes,
    plain.settings,
    Object.fromEntries(
      COLLECTIONS.filter((name) => Object.keys(document[name]).length > 0).map((name) => [
        name,
        groupsOf(name, plain[name] as Readonly<Record<string, Entry>>),
      ]),
    ),
  ];
  return JSON.stringify(packed);
}

function groupsOf(collection: Collection, entries: Readonly<Record<string, Entry>>): readonly Group[] {
  const groups = new Map<string, { fields: readonly string[]; ids: string[]; entries: Entry[] }>();
  for (const [id, whole] of Object.entries(entries)) {
    const entry = withoutDefaults(collection, whole);
    const fields = Object.keys(entry).filter((field) => field !== 'id');
    const shape = JSON.stringify([fields, entry.kind]);
    const group = groups.get(shape) ?? { fields, ids: [], entries: [] };
    group.ids.push(id);
    group.entries.push(entry);
    groups.set(shape, group);
  }
  return [...groups.values()].map(({ fields, ids, entries: alike }) => [
    fields,
    ids,
    fields.map((field) => column(alike.map((entry) => entry[field]))),
  ]);
}

/** A field that reading would fill in again is left out: what a default is belongs to the version of the format. */
function withoutDefaults(collection: Collection, entry: Entry): Entry {
  const written = JSON.stringify(entry);
  const comesBack = (shorter: unknown) => {
    const read = v.safeParse(entrySchemas[collection], shorter);
    return read.success && JSON.stringify(read.output) === written;
  };
  return shortest(entry, (part) => part, comesBack) as Entry;
}

/** `within` puts a part of the entry back in its place. */
function shortest(
  value: unknown,
  within: (part: unknown) => unknown,
  comesBack: (whole: unknown) => boolean,
): unknown {
  if (Array.isArray(value)) {
    return value.reduce<readonly unknown[]>((list, item, index) => {
      const put = (part: unknown) => list.with(index, part);
      return put(shortest(item, (part) => within(put(part)), comesBack));
    }, value);
  }
  if (typeof value !== 'object' || value === null) return value;
  let short = value as Entry;
  for (const field of Object.keys(value)) {
    const { [field]: inner, ...rest } = short;
    if (comesBack(within(rest))) short = rest;
    else
      short = {
        ...short,
        [field]: shortest(inner, (part) => within({ ...short, [field]: part }), comesBack),
      };
  }
  return short;
}

function column(values: readonly unknown[]): readonly unknown[] {
  const first = JSON.stringify(values[0]);
  return values.every((value) => JSON.stringify(value) === first) ? values.slice(0, 1) : values;
}

/** @returns The text of a design, not yet read; or why it is none. */
export function unpack(text: string): Result<string, 'not-packed' | 'newer'> {
  let packed: unknown;
  try {
    packed = JSON.parse(text);
  } catch {
    return err('not-packed');
  }
  if (!Array.isArray(packed) || typeof packed[0] !== 'number') return err('not-packed');
  if (packed[0] > VERSION) return err('newer');
  const [version, name, notes, settings, collections] = packed as unknown[];
  if (typeof collections !== 'object' || collections === null) return err('not-packed');
  // Names that are no collection of this version are passed on, for `readDocument` to refuse.
  const unpacked = Object.entries(collections).map(([name, groups]) => [
    name,
    entriesOf(groups, name !== 'geometry'),
  ]);
  if (unpacked.some(([, entries]) => entries === null)) return err('not-packed');
  return ok(
    JSON.stringify({ format: FORMAT, version, name, notes, settings, ...Object.fromEntries(unpacked) }),
  );
}

function entriesOf(groups: unknown, withId: boolean): object | null {
  if (!Array.isArray(groups)) return null;
  const entries: [string, object][] = [];
  for (const group of groups) {
    if (!isGroup(group)) return null;
    const [fields, ids, columns] = group;
    ids.forEach((id, row) => {
      const values = fields.map((field, index) => {
        const cells = columns[index] as readonly unknown[];
        return [field, cells[cells.length === 1 ? 0 : row]] as const;
      });
      // `fromEntries`, since an assignment to `__proto__` would do something else. `readDocument` refuses such a key.
      entries.push([id, Object.fromEntries(withId ? [['id', id], ...values] : values)]);
    });
  }
  return Object.fromEntries(entries);
}

function isGroup(value: unknown): value is Group {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [fields, ids, columns] = value as unknown[];
  const isTexts = (list: unknown): list is string[] =>
    Array.isArray(list) && list.every((text) => typeof text === 'string');
  return (
    isTexts(fields) &&
    isTexts(ids) &&
    Array.isArray(columns) &&
    columns.length === fields.length &&
    columns.every((cells) => Array.isArray(cells) && (cells.length === 1 || cells.length === ids.length))
  );
}
