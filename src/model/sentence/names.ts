/** Names in sentences. Two things may share one: then the second, by id, is `"CE1" (2)`. */

export interface Named<Id extends string> {
  readonly id: Id;
  /** As it is written in a sentence. */
  readonly text: string;
  readonly name: string;
}

export function namesIn<Id extends string>(
  parts: Readonly<Record<Id, { readonly id: Id; readonly name: string }>>,
): readonly Named<Id>[] {
  const seen = new Map<string, number>();
  return Object.values<{ readonly id: Id; readonly name: string }>(parts)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, name }) => {
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      return { id, name, text: quoted(name) + (nth > 1 ? ` (${nth})` : '') };
    });
}

/** A quotation mark inside a name is written twice. */
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
