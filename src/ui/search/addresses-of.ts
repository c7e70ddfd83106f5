import { parseAddress, parsePrefix } from '#model/addresses.ts';

/** Every address and prefix that stands anywhere in a part of a design, once each, in the order they stand there. */
export function addressesOf(part: unknown): readonly string[] {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
    else if (typeof value === 'string' && isAddress(value)) found.add(value);
  };
  look(part);
  return [...found];
}

/** Most texts are names and codes; only what can be an address is parsed. */
const isAddress = (text: string): boolean =>
  /^[\da-f.:]*[.:][\da-f.:]*(\/\d+)?$/i.test(text) && (parseAddress(text).ok || parsePrefix(text).ok);
