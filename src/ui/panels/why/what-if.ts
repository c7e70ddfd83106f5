/** A change that is not made yet: the design with it, to be compared, and the actions that make it. */
import { type Action, action } from '#commands/action.ts';
import { updateLink } from '#commands/update-link.ts';
import { updateNode } from '#commands/update-node.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { FieldChange, WhatIf } from '#sim/report/why.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import { oneStep } from '../one-step.ts';

const actionsOf = (changes: readonly FieldChange[]): readonly Action[] =>
  changes.map((change) =>
    change.type === 'node'
      ? action(updateNode, { id: change.element, fields: change.fields })
      : action(updateLink, { id: change.element, fields: change.fields }),
  );

/** @returns Null where the design cannot hold the change. */
function documentWith(document: TopologyDocument, changes: readonly FieldChange[]): TopologyDocument | null {
  const outcome = oneStep.run(document, { actions: actionsOf(changes) });
  return outcome.ok ? outcome.value : null;
}

/** Compares the design with the changed one, and shows what differs. Nothing of the design is changed. */
export function tryOut(store: EditorStore, { label, changes }: WhatIf): void {
  const { document, compareTo, setDockTab } = store.getState();
  const other = documentWith(document, changes);
  if (!other) return;
  compareTo({ title: label, other, otherIs: 'after', keep: changes });
  setDockTab('compare');
}

/** Makes it, as one step to undo. */
export function keepChange(store: EditorStore, changes: readonly FieldChange[]): void {
  store.getState().dispatch(oneStep, { actions: actionsOf(changes) });
}
