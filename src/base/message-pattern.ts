import { type Forms, Plural } from './plural.ts';

/** The English text as a message of ICU MessageFormat: the values by position, plurals with their forms. */
export const messagePattern = (strings: readonly string[], values: readonly unknown[]): string =>
  strings.map((text, n) => escaped(text) + (n < values.length ? argument(n, values[n]) : '')).join('');

const argument = (n: number, value: unknown): string =>
  value instanceof Plural ? `{${n}, plural, ${cases(value.forms)}}` : `{${n}}`;

const cases = ({ none, one, other }: Forms): string =>
  [...(none === undefined ? [] : [`=0 {${none}}`]), `one {${one}}`, `other {${other}}`].join(' ');

/** Braces are quoted, with the apostrophes beside them; any other apostrophe means itself. */
const escaped = (text: string): string =>
  text.replace(/'*[{}][{}']*/g, (run) => `'${run.replaceAll("'", "''")}'`);
