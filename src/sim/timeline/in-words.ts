/** The names of the engine, as those of the drawing: `MSEE-A1 to CE1` for a session, `between CE1 and P1` for a wire. */
import { listed } from '#base/listed.ts';
import { t } from '#base/t.ts';
import type { Compiled } from '#sim/compile/compiled.ts';
import type { Names } from '#sim/router-tables.ts';

/** Longest names first, so that no name is replaced inside another. */
export function inWords(text: string, compiled: Compiled, names: Names): string {
  const known = dictionaryOf(compiled);
  const named = text.replace(known.pattern, (name) => known.words.get(name) ?? name);
  return names.text(named);
}

interface Dictionary {
  readonly pattern: RegExp;
  readonly words: ReadonlyMap<string, string>;
}
const dictionaries = new WeakMap<Compiled, Dictionary>();

function dictionaryOf(compiled: Compiled): Dictionary {
  const made = dictionaries.get(compiled);
  if (made) return made;
  const words = new Map<string, string>();
  for (const [router, { place }] of compiled.stations) words.set(router, place.label);
  for (const [name, wire] of compiled.wires) {
    const ends = [wire.a, wire.b].map((end) => compiled.stations.get(end)?.place.label ?? end);
    words.set(name, t`between ${listed(ends)}`);
  }
  for (const { name, ends } of compiled.network.sessions) {
    const origin = compiled.sessions.get(name);
    words.set(
      name,
      origin?.name ?? between(ends.map(({ router }) => compiled.stations.get(router)?.place.label ?? router)),
    );
  }
  const escaped = [...words.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const dictionary = {
    pattern: new RegExp(`(?<![\\w-])(?:${escaped.join('|') || '(?!)'})(?![\\w-])`, 'g'),
    words,
  };
  dictionaries.set(compiled, dictionary);
  return dictionary;
}

const between = ([from, to]: readonly string[]) => t`${from} to ${to}`;
