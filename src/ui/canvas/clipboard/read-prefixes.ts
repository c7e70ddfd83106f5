import * as v from 'valibot';
import { type Prefix, prefixSchema } from '#model/addresses.ts';

export interface NamedPrefix {
  /** Empty: the text gave none. */
  readonly name: string;
  readonly prefix: Prefix;
}

/** More than anybody wants at once on a drawing. */
const MOST = 100;

/**
 * Prefixes out of pasted text: one a line, or rows of a table with the prefix in one column and a name in another. A text
 * with anything else in it is not a list of prefixes, but for a first line with headings.
 */
export function readPrefixes(text: string): readonly NamedPrefix[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0 || lines.length > MOST) return [];
  const rows = lines.map(readRow);
  const body = rows[0] === null ? rows.slice(1) : rows;
  const found = body.filter((row) => row !== null);
  return found.length === body.length ? found : [];
}

function readRow(line: string): NamedPrefix | null {
  const cells = line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  const at = cells.findIndex((cell) => v.safeParse(prefixSchema, cell).success);
  if (at < 0) return null;
  const name = cells.find((cell, index) => index !== at && cell !== '') ?? '';
  return { name: name.slice(0, 60), prefix: v.parse(prefixSchema, cells[at]) as Prefix };
}
