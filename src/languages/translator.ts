import { IntlMessageFormat } from 'intl-messageformat';
import { Plural } from '#base/plural.ts';
import type { LanguageEntry } from './languages.ts';

/** Makes a text of a message and its values. Each message is parsed once. */
export function translator(
  { tag, direction }: Pick<LanguageEntry, 'tag' | 'direction'>,
  messages: (pattern: string) => string | undefined,
): (pattern: string, values: readonly unknown[]) => string | null {
  const parsed = new Map<string, IntlMessageFormat | null>();
  const parse = (pattern: string) => {
    const message = messages(pattern);
    return message === undefined ? null : new IntlMessageFormat(message, tag, undefined, { ignoreTag: true });
  };
  return (pattern, values) => {
    const kept = parsed.get(pattern);
    const format = kept === undefined ? parse(pattern) : kept;
    if (kept === undefined) parsed.set(pattern, format);
    return format === null ? null : String(format.format(inOrder(values, direction)));
  };
}

const inOrder = (values: readonly unknown[], direction: 'ltr' | 'rtl') =>
  Object.fromEntries(
    values.map((value, n) => [
      n,
      value instanceof Plural
        ? value.count
        : direction === 'rtl' && typeof value === 'string'
          ? isolated(value)
          : String(value),
    ]),
  );

/** A name, an address or a sentence inside a text that runs the other way keeps its own order (Unicode UAX #9, 2.4.2). */
const isolated = (text: string): string => `\u2068${text}\u2069`;
