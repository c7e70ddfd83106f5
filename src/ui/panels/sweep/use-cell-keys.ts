/** One tab stop for a table of buttons: arrows go from cell to cell, Home and End along the row. */
import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { readingKey } from '#ui/components/reading-key.ts';

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** @returns Null: the key means nothing here. */
export function nextCell({ row, column }: Cell, key: string, rows: number, columns: number): Cell | null {
  const at = (nextRow: number, nextColumn: number): Cell => ({
    row: Math.min(rows - 1, Math.max(0, nextRow)),
    column: Math.min(columns - 1, Math.max(0, nextColumn)),
  });
  switch (readingKey(key)) {
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'PageUp':
      return at(row - PAGE, column);
    case 'PageDown':
      return at(row + PAGE, column);
    case 'Home':
      return at(row, 0);
    case 'End':
      return at(row, columns - 1);
    default:
      return null;
  }
}

const PAGE = 10;

/** Each row with buttons has as many; they are rendered out of the order of Tab, and the one used last is put into it. */
export function useCellKeys(): {
  readonly ref: RefObject<HTMLTableElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
} {
  const ref = useRef<HTMLTableElement>(null);
  const grid = () =>
    [...(ref.current?.tBodies ?? [])]
      .flatMap((body) => [...body.rows])
      .map((row) => [...row.querySelectorAll('button')])
      .filter((cells) => cells.length > 0);
  const stopAt = (button: HTMLButtonElement) => {
    for (const other of ref.current?.querySelectorAll<HTMLElement>('tbody [tabindex="0"]') ?? [])
      other.tabIndex = -1;
    button.tabIndex = 0;
  };
  // The row that had it may be filtered away.
  useEffect(() => {
    const first = ref.current?.querySelector<HTMLButtonElement>('tbody button');
    if (first && !ref.current?.querySelector('tbody [tabindex="0"]')) first.tabIndex = 0;
  });
  return {
    ref,
    onFocus({ target }) {
      if (target instanceof HTMLButtonElement) stopAt(target);
    },
    onKeyDown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const cells = grid();
      const row = cells.findIndex((buttons) => buttons.includes(event.target as HTMLButtonElement));
      if (row < 0) return;
      const column = cells[row]?.indexOf(event.target as HTMLButtonElement) ?? 0;
      const next = nextCell({ row, column }, event.key, cells.length, cells[row]?.length ?? 0);
      if (!next) return;
      event.preventDefault();
      event.stopPropagation();
      cells[next.row]?.[next.column]?.focus();
    },
  };
}
