/** What can be undone and made again, out of what was kept. A step that does not fit the design is no step of it. */
import type { TopologyDocument } from '#model/document.ts';
import { type Change, DIFFED_FIELDS, type DocumentDiff } from '#model/format/document-diff.ts';
import type { History, HistoryMove, HistoryStep } from './document-library.ts';
import { STEPS_KEPT, type StoredDocument } from './document-store.ts';
import { type HistoryRecord, isIntactStep } from './stored-records.ts';

export const NO_HISTORY: History = { undo: [], redo: [] };

export function restoreHistory({ record, history }: StoredDocument, document: TopologyDocument): History {
  const rows = new Map(history.filter(isIntactStep).map((row) => [row.position, row]));
  const undo = walk(rows, record.cursor, -1).reverse();
  const redo = walk(rows, record.cursor + 1, 1).reverse();
  const [last, next] = [undo.at(-1), redo.at(-1)];
  return {
    undo: last && fits(document, last.diff, 'after') ? undo : [],
    redo: next && fits(document, next.diff, 'before') ? redo : [],
  };
}

/** From a place on, as far as the rows are there. */
function walk(rows: ReadonlyMap<number, HistoryRecord>, from: number, by: 1 | -1): HistoryStep[] {
  const steps: HistoryStep[] = [];
  for (let position = from; ; position += by) {
    const row = rows.get(position);
    if (!row) return steps;
    steps.push(JSON.parse(row.step) as HistoryStep);
  }
}

function fits(document: TopologyDocument, diff: DocumentDiff, side: keyof Change<unknown>): boolean {
  const same = (change: Change<unknown>, now: unknown) =>
    JSON.stringify(change[side]) === JSON.stringify(now ?? null);
  const fields = DIFFED_FIELDS.every((field) => {
    const change = diff.fields[field];
    return !change || same(change, document[field]);
  });
  const entries = Object.entries(diff.entries).every(([name, changes]) => {
    const now = document[name as keyof typeof diff.entries] as Readonly<Record<string, unknown>>;
    return Object.entries(changes).every(([id, change]) => same(change, now[id]));
  });
  return fields && entries;
}

export function historyAfter({ undo, redo }: History, move: HistoryMove): History {
  switch (move.kind) {
    case 'do':
      return { undo: [...undo, move.step].slice(-STEPS_KEPT), redo: [] };
    case 'more':
      return { undo: [...undo.slice(0, -1), move.step], redo: [] };
    case 'undo':
      return { undo: undo.slice(0, -1), redo: [...redo, ...undo.slice(-1)] };
    case 'redo':
      return { undo: [...undo, ...redo.slice(-1)], redo: redo.slice(0, -1) };
  }
}
