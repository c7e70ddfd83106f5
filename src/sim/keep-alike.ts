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
  return Array.isArray(before) ? now : alikeThing(before, now);
}

function alikeThing(before: Record<string, unknown>, now: Record<string, unknown>): unknown {
  const names = Object.keys(now);
  const earlier = Object.keys(before);
  // Nothing is made while all is the same. The order of its parts is part of what it says.
  let made: Record<string, unknown> | null = names.length === earlier.length ? null : {};
  for (let place = 0; place < names.length; place++) {
    const name = names[place] as string;
    const one = Object.hasOwn(before, name) ? alike(before[name], now[name]) : now[name];
    if (!made) {
      if (name === earlier[place] && Object.is(one, before[name])) continue;
      made = Object.fromEntries(names.slice(0, place).map((same) => [same, before[same]]));
    }
    made[name] = one;
  }
  return made ?? before;
}

function alikeList(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  let byName: Map<unknown, unknown> | null = null;
  const counterpart = (item: unknown, place: number): unknown => {
    const name = nameOf(item);
    if (name === undefined || nameOf(before[place]) === name) return before[place];
    byName ??= new Map(before.map((one) => [nameOf(one), one]));
    return byName.get(name);
  };
  let made: unknown[] | null = before.length === now.length ? null : [];
  for (let place = 0; place < now.length; place++) {
    const one = alike(counterpart(now[place], place), now[place]);
    if (!made && Object.is(one, before[place])) continue;
    made ??= before.slice(0, place);
    made.push(one);
  }
  return made ?? before;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const nameOf = (value: unknown): unknown => (isObject(value) ? value.name : undefined);
