/**
 * What fits a text, best first: a label that begins with it, then one with a word that does, then one that has all words
 * of it somewhere. Among equals the order given stays.
 */
export function rank<Item>(
  text: string,
  items: readonly Item[],
  words: (item: Item) => { readonly label: string; readonly more?: string },
): readonly Item[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return items;
  return items
    .flatMap((item) => {
      const { label, more = '' } = words(item);
      const score = scoreOf(wanted, label.toLowerCase(), more.toLowerCase());
      return score === null ? [] : [{ item, score }];
    })
    .sort((a, b) => a.score - b.score)
    .map(({ item }) => item);
}

function scoreOf(wanted: string, label: string, more: string): number | null {
  if (label.startsWith(wanted)) return 0;
  if (label.includes(` ${wanted}`)) return 1;
  if (label.includes(wanted)) return 2;
  const parts = wanted.split(/\s+/);
  if (parts.every((part) => label.includes(part))) return 3;
  return parts.every((part) => `${label} ${more}`.includes(part)) ? 4 : null;
}
