/** Marks on where things stand: held in place, drawn as one card, in front of others. Nothing about routing. */

import type { Refusal } from '#base/refusal.ts';
import { ok, type Result } from '#base/result.ts';
import type { Box, TopologyDocument } from '#model/document.ts';
import type { ElementId } from '#model/ids.ts';
import { missing } from './missing.ts';

type Marks = Pick<Box, 'locked' | 'collapsed' | 'order'>;

/** A mark of `undefined` is taken away, so that a box without marks is written as before. */
export function marked(
  document: TopologyDocument,
  marks: ReadonlyMap<string, { readonly [Mark in keyof Marks]?: Marks[Mark] | undefined }>,
): Result<TopologyDocument, Refusal> {
  const geometry: Record<string, Box> = { ...document.geometry };
  for (const [id, said] of marks) {
    const box = document.geometry[id as ElementId];
    if (!box) return missing(id);
    geometry[id] = withoutUndefined({ ...box, ...said });
  }
  return ok({ ...document, geometry });
}

const withoutUndefined = (box: object): Box =>
  Object.fromEntries(Object.entries(box).filter(([, value]) => value !== undefined)) as unknown as Box;
