import { COLLECTIONS, type TopologyDocument } from '#model/document.ts';

/** An id for a new part that a fix makes: the same for the same document. */
export function freeId(document: TopologyDocument, stem: string): string {
  const taken = (id: string) => COLLECTIONS.some((name) => Object.hasOwn(document[name], id));
  for (let n = 1; ; n += 1) if (!taken(`${stem}-${n}`)) return `${stem}-${n}`;
}
