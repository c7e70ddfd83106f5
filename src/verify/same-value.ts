/** Whether two pieces of plain data say the same, maps and sets included. What is the same object is not looked into. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && sameList(a, b);
  if (a instanceof Map) return b instanceof Map && a.size === b.size && sameList([...a], [...b]);
  if (a instanceof Set) return b instanceof Set && a.size === b.size && sameList([...a], [...b]);
  // Unlike their names as a list, which would be made for each, this takes no memory.
  let more = 0;
  for (const _ in b) more++;
  for (const name in a) {
    if (!Object.hasOwn(b, name) || !sameValue(a[name as never], b[name as never])) return false;
    more--;
  }
  return more === 0;
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let place = 0; place < a.length; place++) if (!sameValue(a[place], b[place])) return false;
  return true;
}
