/**
 * What is other in one value than in an earlier one, so that only that is sent, and what is made of both shares every part that has
 * not changed with the earlier one. For plain data.
 */
export type Difference =
  /** Nothing: it says the same. */
  | null
  | { readonly whole: unknown }
  /** By name; `names`: all that it has now, in order, when these are others. */
  | { readonly parts: readonly (readonly [string, Difference])[]; readonly names?: readonly string[] }
  /** The first `head` and the last `tail` items stay; those between differ from the earlier ones at their places, or are new. */
  | { readonly head: number; readonly tail: number; readonly items: readonly Difference[] };

export function differenceBetween(before: unknown, now: unknown): Difference {
  if (Object.is(before, now)) return null;
  if (Array.isArray(before) && Array.isArray(now)) return betweenLists(before, now);
  if (!isRecord(before) || !isRecord(now)) return { whole: now };
  const names = Object.keys(now);
  const earlier = Object.keys(before);
  const isOther = names.length !== earlier.length || names.some((name, place) => name !== earlier[place]);
  const parts: [string, Difference][] = [];
  for (const name of names) {
    const part = Object.hasOwn(before, name)
      ? differenceBetween(before[name], now[name])
      : { whole: now[name] };
    if (part) parts.push([name, part]);
  }
  if (isOther) return { parts, names };
  return parts.length === 0 ? null : { parts };
}

function betweenLists(before: readonly unknown[], now: readonly unknown[]): Difference {
  const shorter = Math.min(before.length, now.length);
  const items: Difference[] = [];
  let head = 0;
  let first: Difference = null;
  while (head < shorter) {
    first = differenceBetween(before[head], now[head]);
    if (first) break;
    head++;
  }
  if (head === before.length && head === now.length) return null;
  let tail = 0;
  while (tail < shorter - head && !differenceBetween(before.at(-1 - tail), now.at(-1 - tail))) tail++;
  for (let place = head; place < now.length - tail; place++) {
    const hasEarlier = place < before.length - tail;
    if (!hasEarlier) items.push({ whole: now[place] });
    else items.push(place === head ? first : differenceBetween(before[place], now[place]));
  }
  return { head, tail, items };
}

/** The new value. What has not changed is the same object as before. */
export function applied(before: unknown, difference: Difference): unknown {
  if (!difference) return before;
  if ('whole' in difference) return difference.whole;
  if ('items' in difference) {
    const { head, tail, items } = difference;
    const earlier = before as readonly unknown[];
    return [
      ...earlier.slice(0, head),
      ...items.map((item, place) => applied(earlier[head + place], item)),
      ...earlier.slice(earlier.length - tail),
    ];
  }
  const earlier = before as Readonly<Record<string, unknown>>;
  const parts = new Map(difference.parts);
  const names = difference.names ?? Object.keys(earlier);
  return Object.fromEntries(names.map((name) => [name, applied(earlier[name], parts.get(name) ?? null)]));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
