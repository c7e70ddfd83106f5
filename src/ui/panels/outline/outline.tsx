/**
 * The design without the drawing: a table that is a tree. Whatever the canvas shows and does, this shows and does, by the
 * same actions; so it is also what a phone gets.
 */

import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { t } from '#base/t.ts';
import type { ElementId } from '#model/ids.ts';
import { useCanvasSession, useCanvasSessionStore } from '#ui/canvas/canvas-session.ts';
import { readingKey } from '#ui/components/reading-key.ts';
import { problemsOf } from '#ui/search/problems.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { OutlineTableRow } from './outline-row.tsx';
import { type OutlineRow, outlineRows, unfolded } from './outline-rows.ts';
import '#ui/theme/outline.css';

export function Outline() {
  const session = useCanvasSessionStore();
  const document = useEditor((state) => state.document);
  const report = useEditor((state) => state.report);
  const findings = useEditor((state) => state.findings);
  const selection = useEditor((state) => state.selection);
  const focused = useCanvasSession((state) => state.focused);
  const hasKeyboard = useCanvasSession((state) => state.keyboardIn === 'outline');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const all = useMemo(
    () => outlineRows(document, report, problemsOf({ document, report, findings })),
    [document, report, findings],
  );
  const rows = useMemo(() => unfolded(all, folded), [all, folded]);
  const stop = rows.find(({ id }) => id === focused)?.id ?? rows[0]?.id;
  const table = useRef<HTMLTableElement>(null);
  useFocusFollows(table, stop, hasKeyboard, rows);
  const fold = (id: string, away: boolean) => {
    const next = new Set(folded);
    if (away) next.add(id);
    else next.delete(id);
    setFolded(next);
  };
  return (
    <div className="outline">
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with rows to walk and fold is this (ARIA practices)
        role="treegrid"
        aria-label={t`Outline of the design`}
        aria-multiselectable="true"
        onFocus={(event) => {
          const id = (event.target as Element).closest<HTMLElement>('[data-row]')?.dataset.row;
          session.setState({ keyboardIn: 'outline', ...(id ? { focused: id } : {}) });
        }}
        onKeyDown={(event) => onKeyDown(event, rows, stop, (id) => session.setState({ focused: id }), fold)}
      >
        <thead>
          <tr>
            <th scope="col">{t`Name`}</th>
            <th scope="col">{t`Kind`}</th>
            <th scope="col">{t`Address`}</th>
            <th scope="col">{t`State`}</th>
            <th scope="col">{t`Problems`}</th>
            <th scope="col">
              <span className="sr-only">{t`Actions`}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <OutlineTableRow
              key={row.id}
              row={row}
              stop={row.id === stop}
              selected={selection.includes(row.id)}
              folded={folded.has(row.id)}
              onFold={(away) => fold(row.id, away)}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <NothingYet />}
    </div>
  );
}

function NothingYet() {
  const writable = useEditorStore().getState().writable;
  return (
    <p className="outline-nothing">
      {t`Nothing is drawn yet.`} {writable && t`Press / or N to add something, or start from a template.`}
    </p>
  );
}

/** After a rename, a deletion, a search: the row that the keyboard is on has it for the browser too. */
function useFocusFollows(
  table: { readonly current: HTMLTableElement | null },
  stop: ElementId | undefined,
  hasKeyboard: boolean,
  rows: readonly OutlineRow[],
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are drawn anew, and the one with the keyboard may be another
  useLayoutEffect(() => {
    if (!hasKeyboard || stop === undefined) return;
    const active = window.document.activeElement;
    const inside = table.current?.contains(active) === true;
    if (!inside && active !== window.document.body) return;
    if (inside && active?.closest<HTMLElement>('[data-row]')?.dataset.row === stop) return;
    table.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(stop)}"]`)?.focus();
  }, [table, stop, hasKeyboard, rows]);
}

/** Rows by up and down; right unfolds and then goes in, left folds and then goes out: as every tree does. */
function onKeyDown(
  event: KeyboardEvent,
  rows: readonly OutlineRow[],
  stop: ElementId | undefined,
  go: (id: string) => void,
  fold: (id: string, away: boolean) => void,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !isRow(event.target)) return;
  const at = rows.findIndex(({ id }) => id === stop);
  const row = rows[at];
  if (!row) return;
  const next = rows[at + 1];
  const opened = row.hasChildren && next?.parent === row.id;
  const goTo = (to: OutlineRow | undefined) => to && go(to.id);
  switch (readingKey(event.key)) {
    case 'ArrowDown':
      goTo(next);
      break;
    case 'ArrowUp':
      goTo(rows[at - 1]);
      break;
    case 'ArrowRight':
      if (row.hasChildren && !opened) fold(row.id, false);
      else if (opened) goTo(next);
      break;
    case 'ArrowLeft':
      if (opened) fold(row.id, true);
      else goTo(rows.find(({ id }) => id === row.parent));
      break;
    case 'Home':
      goTo(rows[0]);
      break;
    case 'End':
      goTo(rows.at(-1));
      break;
    default:
      return;
  }
  event.preventDefault();
}

const isRow = (target: EventTarget): boolean => (target as Element).matches('[data-row]');
