import type { TopologyDocument } from '#model/document.ts';
import { type Cable, isCable } from '#model/link.ts';

/** The cables of a design in the order of their ids, so that no answer depends on the order of a document. */
export const cablesOf = (document: TopologyDocument): readonly Cable[] =>
  Object.keys(document.links)
    .sort()
    .map((id) => document.links[id as never] as never)
    .filter(isCable);
