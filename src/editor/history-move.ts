/** What a change of the store did to the history, for the library to keep: found by looking at both, so no caller has to say. */
import type { HistoryMove } from '#storage/document-library.ts';
import type { HistoryState } from './history-slice.ts';

type Steps = Pick<HistoryState, 'undoSteps' | 'redoSteps'>;

export function historyMove(before: Steps, after: Steps): HistoryMove {
  const [undone, redone] = [before.undoSteps.at(-1), before.redoSteps.at(-1)];
  if (undone && after.redoSteps.at(-1) === undone && after.redoSteps.length > before.redoSteps.length)
    return { kind: 'undo' };
  const step = after.undoSteps.at(-1);
  if (!step) return { kind: 'undo' };
  if (step === redone && after.redoSteps.length < before.redoSteps.length) return { kind: 'redo' };
  // With a full history the oldest step goes as the newest comes, so the length does not tell.
  const isNew = undone === undefined || after.undoSteps.at(-2) === undone;
  return { kind: isNew ? 'do' : 'more', step };
}
