/**
 * Undo for every command, present and future.
 *
 * History keeps what changed, not how: a diff of two documents, undone by swapping its sides. A new command therefore
 * needs no undo code. A drag dispatches once, when the pointer is released.
 */

import type { StateCreator } from 'zustand/vanilla';
import type { Refusal } from '#base/refusal.ts';
import { err } from '#base/result.ts';
import { t } from '#base/t.ts';
import type { TopologyDocument } from '#model/document.ts';
import { applyDiff, diffDocuments, invertDiff, isEmptyDiff } from '#model/format/document-diff.ts';
import type { History, HistoryStep } from '#storage/document-library.ts';
import type { EditorState, HistorySlice } from './editor-state.ts';
import { withoutGone } from './selection-slice.ts';

/** More than anyone steps back by hand. The oldest is forgotten first. */
export const MAX_STEPS = 1000;

/** What the screen sees, and behind it the steps themselves. */
export interface HistoryState extends HistorySlice {
  readonly undoSteps: readonly HistoryStep[];
  readonly redoSteps: readonly HistoryStep[];
}

export const historySlice =
  (
    document: TopologyDocument,
    history: History,
  ): StateCreator<EditorState & HistoryState, [], [], HistoryState> =>
  (set, get) => {
    const show = (
      next: TopologyDocument,
      undoSteps: readonly HistoryStep[],
      redoSteps: readonly HistoryStep[],
    ) =>
      set((state) => ({
        document: next,
        revision: state.revision + 1,
        ...steps(undoSteps, redoSteps),
        ...withoutGone(state, next),
        refusal: null,
      }));
    return {
      document,
      revision: 0,
      refusal: null,
      ...steps(history.undo, history.redo),

      dispatch(command, args) {
        const { document: before, undoSteps, writable } = get();
        const outcome = writable ? command.run(before, args) : err(readOnly);
        if (!outcome.ok) {
          set({ refusal: outcome.error });
          return outcome;
        }
        const diff = diffDocuments(before, outcome.value);
        if (isEmptyDiff(diff)) set({ refusal: null });
        else show(outcome.value, [...undoSteps, { label: command.label, diff }].slice(-MAX_STEPS), []);
        return outcome;
      },

      undo() {
        const { document: now, undoSteps, redoSteps, writable } = get();
        const step = undoSteps.at(-1);
        if (!step) return;
        if (!writable) return set({ refusal: readOnly });
        show(applyDiff(now, invertDiff(step.diff)), undoSteps.slice(0, -1), [...redoSteps, step]);
      },

      redo() {
        const { document: now, undoSteps, redoSteps, writable } = get();
        const step = redoSteps.at(-1);
        if (!step) return;
        if (!writable) return set({ refusal: readOnly });
        show(applyDiff(now, step.diff), [...undoSteps, step], redoSteps.slice(0, -1));
      },

      documentBefore() {
        const { document: now, undoSteps } = get();
        const step = undoSteps.at(-1);
        return step ? applyDiff(now, invertDiff(step.diff)) : null;
      },

      dismissRefusal: () => set({ refusal: null }),
    };
  };

/** The labels are kept beside the steps, so that a selector of them returns the same list until one is taken or undone. */
export const steps = (undoSteps: readonly HistoryStep[], redoSteps: readonly HistoryStep[]) => ({
  undoSteps,
  redoSteps,
  undoLabels: undoSteps.map(({ label }) => label),
  redoLabels: redoSteps.map(({ label }) => label),
});

const readOnly: Refusal = {
  id: 'editor/read-only',
  message: t`This design is being changed in another tab.`,
  fix: t`Take it over here, or go on in the other tab.`,
  about: [],
};
