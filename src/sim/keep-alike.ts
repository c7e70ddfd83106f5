/**
 * The new value, made of the old one wherever they say the same: what has not changed is then the same object, and whoever
 * works something out for it can see that at a glance. For plain data. Things with a name are found by it.
 */
export function keepAlike<Value>(before: unknown, now: Value): Value {
  return alike(before, now) as Value;
}

function alike(before: unknown, now: unknown): unknown {
  if (Object.is(before, now) || !isObject(before) || !isObject(now)) return now;
  if (Array.isArray(now)) return Array.isArray(before) ? alikeList(before, now) : now;
  if (Array.isArray(before)) return now;
  const names = Object.keys(now);
  const earlier = Object.keys(before);
  // The order of its parts is part of what it says.
  let isSame = names.length === earlier.length && names.every((name, place) => name === earlier[place]);
  const made: Record<string, unknown> = {};
  for (const name of names) {
    made[name] = Object.hasOwn(before, name) ? alike(before[name], now[name]) : now[name];
    if (isSame && !Object.is(made[name], before[name])) isSame = false;
  }
  return isSame ? before : made;
}

function alikeList(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  let byName: Map<unknown, unknown> | null = null;
  const counterpart = (item: unknown, place: number): unknown => {
    const name = nameOf(item);
    if (name === undefined || nameOf(before[place]) === name) return before[place];
    byName ??= new Map(before.map((one) => [nameOf(one), one]));
    return byName.get(name);
  };
  const made = now.map((item, place) => alike(counterpart(item, place), item));
  return made.length === before.length && made.every((item, place) => Object.is(item, before[place]))
    ? before
    : made;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const nameOf = (value: unknown): unknown => (isObject(value) ? value.name : undefined);
