import { COLLECTIONS, type TopologyDocument } from '#model/document.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * The next id nobody has: `ce-1`, `ce-2`, … All ids of a document share one name space. Pure: same document, same id.
 *
 * @param besides - Given away already, though not in the document yet.
 */
export function nextId<Id extends string = string>(
  document: TopologyDocument,
  base: string,
  besides = NONE,
): Id {
  const stem = slug(base);
  for (let n = 1; ; n += 1) {
    const id = `${stem}-${n}`;
    if (!isTaken(document, id) && !besides.has(id)) return id as Id;
  }
}

const isTaken = (document: TopologyDocument, id: string) =>
  COLLECTIONS.some((name) => Object.hasOwn(document[name], id));

/** Letters, digits and hyphens, without a number of its own and with room for the one behind. */
function slug(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 48)
    .replace(/(-\d+)?-*$/, '');
  return words || 'part';
}
