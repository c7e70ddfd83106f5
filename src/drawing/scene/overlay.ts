/** A map laid over another without copying it: while one thing of ten thousand is dragged, one entry is new. */
export function overlay<Key, Value>(
  below: ReadonlyMap<Key, Value>,
  above: ReadonlyMap<Key, Value>,
): ReadonlyMap<Key, Value> {
  if (above.size === 0) return below;
  const whole = () => {
    const all = new Map(below);
    for (const [key, value] of above) all.set(key, value);
    return all;
  };
  let copy: Map<Key, Value> | null = null;
  const all = () => {
    copy ??= whole();
    return copy;
  };
  const has = (key: Key) => above.has(key) || below.has(key);
  const result: ReadonlyMap<Key, Value> = {
    get: (key) => above.get(key) ?? below.get(key),
    has,
    get size() {
      return all().size;
    },
    forEach(visit, self) {
      for (const [key, value] of all()) visit.call(self, value, key, result);
    },
    entries: () => all().entries(),
    keys: () => all().keys(),
    values: () => all().values(),
    [Symbol.iterator]: () => all()[Symbol.iterator](),
  };
  return result;
}
