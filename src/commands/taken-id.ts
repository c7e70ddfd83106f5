import type { Refusal } from '#base/refusal.ts';
import { err } from '#base/result.ts';
import { t } from '#base/t.ts';
import { COLLECTIONS, type TopologyDocument } from '#model/document.ts';
import { elementName } from './element-name.ts';

/** Refuses an id that something has already: all ids share one name space. Null: it is free. */
export function takenId(
  document: TopologyDocument,
  id: string,
): { readonly ok: false; readonly error: Refusal } | null {
  if (!COLLECTIONS.some((name) => Object.hasOwn(document[name], id))) return null;
  return err({
    id: 'id/taken',
    message: t`The id ${id} belongs to ${elementName(document, id)} already.`,
    fix: t`Use another id.`,
    about: [id],
    path: 'id',
  });
}
