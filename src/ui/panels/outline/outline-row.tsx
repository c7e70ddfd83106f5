/** One row: what it is, and the way to everything that can be done to it. */

import { ChevronDown, ChevronRight, Ellipsis } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { counted } from '#base/counted.ts';
import { t } from '#base/t.ts';
import { elementName } from '#commands/element-name.ts';
import { renameElement } from '#commands/rename-element.ts';
import type { LinkId } from '#model/ids.ts';
import { useCanvasSession, useCanvasSessionStore } from '#ui/canvas/canvas-session.ts';
import { targetOf } from '#ui/canvas/targets.ts';
import { IconButton } from '#ui/components/icon-button.tsx';
import { useEditorStore } from '#ui/use-editor.tsx';
import type { OutlineRow } from './outline-rows.ts';

interface Props {
  readonly row: OutlineRow;
  /** The one row that Tab stops at. */
  readonly stop: boolean;
  readonly selected: boolean;
  readonly folded: boolean;
  readonly onFold: (away: boolean) => void;
}

export function OutlineTableRow({ row, stop, selected, folded, onFold }: Props) {
  const editor = useEditorStore();
  const session = useCanvasSessionStore();
  const renaming = useCanvasSession(
    ({ renaming: id, keyboardIn }) => id === row.id && keyboardIn === 'outline',
  );
  const openMenu = (at: { readonly x: number; readonly y: number }) => {
    const target = targetOf(editor.getState().document, row.id);
    session.setState({ focused: row.id, keyboardIn: 'outline' });
    if (target) session.setState({ menu: { target, at } });
  };
  return (
    <tr
      data-row={row.id}
      data-type={row.type}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.of}
      aria-expanded={row.hasChildren ? !folded : undefined}
      aria-selected={selected}
      tabIndex={stop ? 0 : -1}
      onClick={(event) => {
        const { select, toggleSelected } = editor.getState();
        if (event.shiftKey || event.ctrlKey || event.metaKey) toggleSelected(row.id);
        else select([row.id]);
      }}
      onDoubleClick={() => session.setState({ renaming: row.id })}
      onContextMenu={(event) => {
        event.preventDefault();
        openMenu({ x: event.clientX, y: event.clientY });
      }}
    >
      <td style={{ paddingLeft: 8 + 18 * (row.level - 1) }}>
        <span className="outline-name">
          {row.hasChildren ? (
            <Fold name={row.name} folded={folded} onFold={onFold} />
          ) : (
            <span className="outline-leaf" aria-hidden="true" />
          )}
          {renaming ? <NameField row={row} /> : <span>{row.name}</span>}
        </span>
      </td>
      <td>{row.kind}</td>
      <td className="figures">{row.address}</td>
      <td data-failed={row.state === 'failed' || undefined}>{row.state}</td>
      <td title={row.problems.join('\n')}>{row.problems.length > 0 && problemText(row.problems)}</td>
      <td>
        <IconButton
          label={t`Actions for ${row.name}`}
          tabIndex={stop ? 0 : -1}
          onClick={(event: MouseEvent) => {
            event.stopPropagation();
            const box = event.currentTarget.getBoundingClientRect();
            openMenu({ x: box.left, y: box.bottom });
          }}
        >
          <Ellipsis size={16} />
        </IconButton>
      </td>
    </tr>
  );
}

/** For the pointer; the row itself has the arrow keys. */
function Fold({
  name,
  folded,
  onFold,
}: {
  readonly name: string;
  readonly folded: boolean;
  readonly onFold: (away: boolean) => void;
}) {
  const Sign = folded ? ChevronRight : ChevronDown;
  return (
    <button
      type="button"
      className="outline-fold"
      tabIndex={-1}
      // The row says whether it is folded, and folds by arrow.
      aria-hidden="true"
      title={folded ? t`Unfold ${name}` : t`Fold ${name}`}
      onClick={(event) => {
        event.stopPropagation();
        onFold(!folded);
      }}
    >
      <Sign size={14} />
    </button>
  );
}

/** Enter and leaving it keep, Escape gives up; the row has the keyboard again either way. */
function NameField({ row }: { readonly row: OutlineRow }) {
  const editor = useEditorStore();
  const session = useCanvasSessionStore();
  const given = useRef(false);
  const { document } = editor.getState();
  const link = document.links[row.id as LinkId];
  const before = link ? link.name : elementName(document, row.id);
  const finish = (input: HTMLInputElement, name: string | null) => {
    if (given.current) return;
    given.current = true;
    if (name !== null && name !== before) editor.getState().dispatch(renameElement, { id: row.id, name });
    const inHere = window.document.activeElement === input;
    const tableRow = input.closest('tr');
    session.setState({ renaming: null });
    if (inHere) tableRow?.focus();
  };
  return (
    <input
      className="outline-field"
      aria-label={t`Name of ${elementName(document, row.id)}`}
      defaultValue={before}
      maxLength={80}
      ref={(input) => input?.select()}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event: KeyboardEvent<HTMLInputElement>) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') finish(event.currentTarget, event.currentTarget.value.trim());
        if (event.key === 'Escape') finish(event.currentTarget, null);
        event.stopPropagation();
      }}
      onBlur={(event) => finish(event.currentTarget, event.currentTarget.value.trim())}
    />
  );
}

const problemText = (problems: readonly string[]): string =>
  counted(problems.length, { one: '▲ 1 problem', other: '▲ # problems' });
