/**
 * Writes a document in its one canonical form: the same document, the same bytes.
 *
 * Fields in the order of the schema, collections sorted by id, geometry last with one line for each box. A change of one
 * thing changes few lines, so that a design can be reviewed in git.
 */
import * as v from 'valibot';
import { COLLECTIONS, type Collection, type TopologyDocument } from '../document.ts';
import { entrySchemas, settingsSchema } from './document-schema.ts';

/** A list or object that fits is written on one line. */
const LINE_WIDTH = 110;

export function writeDocument(document: TopologyDocument): string {
  const { format, version, name, notes } = document;
  const fields = [
    ...Object.entries({ format, version, name, notes }).map(([key, value]) => `  ${layOut(key, value, 2)}`),
    `  "settings": ${onManyLines(inOrder(settingsSchema, document.settings), 2)}`,
  ];
  const collections = COLLECTIONS.map(
    (collection) => `  "${collection}": ${writeEntries(document, collection)}`,
  );
  return `{\n${[...fields, ...collections].join(',\n')}\n}\n`;
}

function writeEntries(document: TopologyDocument, collection: Collection): string {
  const entries: readonly (readonly [string, object])[] = Object.entries(document[collection]);
  if (entries.length === 0) return '{}';
  const lines = entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, entry]) => `    ${JSON.stringify(id)}: ${writeEntry(collection, entry)}`);
  return `{\n${lines.join(',\n')}\n  }`;
}

/** An entry never changes, so what was written for it once is good as long as it lives. Saving then costs what changed. */
const written = new WeakMap<object, string>();

function writeEntry(collection: Collection, entry: object): string {
  const known = written.get(entry);
  if (known !== undefined) return known;
  const ordered = inOrder(entrySchemas[collection], entry);
  const text = collection === 'geometry' ? onOneLine(ordered) : onManyLines(ordered, 4);
  written.set(entry, text);
  return text;
}

/** A schema gives its fields in their order. What it refuses is written as it is: to lose it would be worse. */
function inOrder(schema: v.GenericSchema<unknown, unknown>, value: unknown): unknown {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : value;
}

function layOut(key: string | null, value: unknown, indent: number): string {
  const prefix = key === null ? '' : `${JSON.stringify(key)}: `;
  const short = prefix + onOneLine(value);
  // One column for the comma that may follow.
  const fits = typeof value !== 'object' || value === null || indent + short.length < LINE_WIDTH;
  return fits ? short : prefix + onManyLines(value, indent);
}

function onOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  const fields = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${onOneLine(inner)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function onManyLines(value: unknown, indent: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const inside = ' '.repeat(indent + 2);
  const lines = Object.entries(value).map(
    ([key, inner]) => inside + layOut(isList ? null : key, inner, indent + 2),
  );
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  return lines.length === 0
    ? `${open}${close}`
    : `${open}\n${lines.join(',\n')}\n${' '.repeat(indent)}${close}`;
}
