import type { Refusal } from '#base/refusal.ts';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId } from '#model/ids.ts';
import { elementName } from './element-name.ts';

export const isLocked = (document: TopologyDocument, id: string): boolean =>
  document.geometry[id as ElementId]?.locked === true;

/** Why a hand cannot move or delete these. Null: it can. */
export function lockedAmong(document: TopologyDocument, ids: readonly string[]): Refusal | null {
  const locked = ids.filter((id) => isLocked(document, id));
  const [first] = locked;
  if (first === undefined) return null;
  const others = locked.length - 1;
  const name = elementName(document, first);
  return {
    id: 'element/locked',
    message: others > 0 ? t`${name} and ${others} more are locked.` : t`${name} is locked.`,
    fix: t`Unlock first.`,
    about: locked,
  };
}
