import { useEffect, useRef } from 'react';
import { t } from '#base/t.ts';
import { type Step, type StepAxis, stepOfHop } from '#drawing/packets/step-axis.ts';
import type { SelectedStep } from '#editor/editor-state.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { shownShare } from '../fields/quantities.ts';
import { useGoTo, useStep } from '../playback/use-axis.ts';
import { MEDIUM_LETTERS, MEDIUM_WORDS, OWNER_WORDS } from '../words.ts';
import { FlagRowView } from './flag-row.tsx';
import type { HopRow, LedgerPart, LedgerRow } from './ledger-rows.ts';
import { CELL, CellButton } from './table-parts.tsx';

interface LedgerPartRowsProps {
  readonly part: LedgerPart;
  /** Without the column of reasons. */
  readonly narrow: boolean;
  readonly axis: StepAxis;
}

export function LedgerPartRows({ part, axis, narrow }: LedgerPartRowsProps) {
  const selected = useEditor((state) => state.selectedStep);
  const time = useEditor((state) => state.time > 0);
  const step = useStep(axis);
  const goTo = useGoTo();
  return (
    <tbody>
      <tr>
        <th
          scope="rowgroup"
          colSpan={narrow ? 5 : 6}
          className="border-line border-b bg-sunken px-2 py-0.5 text-start font-semibold text-label"
        >
          {part.title}
        </th>
      </tr>
      {part.rows.map((row) => (
        <Row
          key={row.key}
          row={row}
          narrow={narrow}
          selected={isSelected(row, selected)}
          here={time && row.type === 'hop' && stepOfHop(axis, row.direction, row.index) === step}
          follow={leads(row, selected, axis.steps[step])}
          goTo={goTo}
        />
      ))}
    </tbody>
  );
}

function isSelected(row: LedgerRow, selected: SelectedStep | null): boolean {
  if (!selected) return false;
  if (row.type === 'hop')
    return selected.type === 'hop' && selected.direction === row.direction && selected.index === row.index;
  return row.type === 'handoff' && selected.type === 'handoff' && selected.index === row.index;
}

/** What is selected, or else the main hop of the step that playback is at: of twins only one can be kept in sight. */
function leads(row: LedgerRow, selected: SelectedStep | null, step: Step | undefined): boolean {
  if (selected) return isSelected(row, selected);
  return row.type === 'hop' && row.direction === step?.direction && row.index === step.hopIndex;
}

interface RowProps {
  readonly row: LedgerRow;
  readonly narrow: boolean;
  readonly selected: boolean;
  /** Playback is at this hop. */
  readonly here: boolean;
  /** The row that is kept in sight. */
  readonly follow: boolean;
  readonly goTo: (step: SelectedStep) => void;
}

function Row({ row, narrow, selected, here, follow, goTo }: RowProps) {
  const element = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (follow) element.current?.scrollIntoView({ block: 'nearest' });
  }, [follow]);
  switch (row.type) {
    case 'dns':
      return (
        <tr>
          <td className={`${CELL} tabular-nums text-end text-muted`}>0</td>
          <th scope="row" className={`${CELL} text-start font-medium`}>{t`DNS`}</th>
          <td colSpan={narrow ? 3 : 4} className={`${CELL} ${row.failed ? 'text-danger' : ''}`}>
            {row.sentence}
          </td>
        </tr>
      );
    case 'hop':
      return (
        <HopRowView
          ref={element}
          row={row}
          narrow={narrow}
          selected={selected}
          here={here}
          onSelect={() => goTo({ type: 'hop', direction: row.direction, index: row.index })}
        />
      );
    case 'handoff':
      return (
        <FlagRowView
          ref={element}
          row={row}
          narrow={narrow}
          selected={selected}
          onSelect={() => goTo({ type: 'handoff', index: row.index })}
        />
      );
    case 'end':
      return (
        <tr>
          <td className={`${CELL} text-end text-danger`} aria-hidden>
            ✕
          </td>
          <td colSpan={narrow ? 4 : 5} className={`${CELL} border-line border-b text-danger`}>
            <strong className="font-semibold">{row.word}.</strong> {row.sentence}
          </td>
        </tr>
      );
  }
}

interface HopRowViewProps {
  readonly ref: React.Ref<HTMLTableRowElement>;
  readonly row: HopRow;
  readonly narrow: boolean;
  readonly selected: boolean;
  readonly here: boolean;
  readonly onSelect: () => void;
}

function HopRowView({ ref, row, narrow, selected, here, onSelect }: HopRowViewProps) {
  const { hop } = row;
  const tone = selected ? 'bg-accent-soft' : here ? 'bg-hover' : 'hover:bg-hover';
  return (
    <tr
      ref={ref}
      onClick={onSelect}
      aria-current={selected ? 'step' : undefined}
      className={`cursor-pointer scroll-mt-14 ${tone}`}
    >
      <td className={`${CELL} tabular-nums text-end text-muted`}>{row.number}</td>
      <th scope="row" className={`${CELL} text-start font-normal`}>
        <CellButton onClick={onSelect}>{hop.place.label}</CellButton>
        {hop.share < 1 && (
          <span className="tabular-nums ms-1 text-label text-muted">{shownShare(hop.share)}</span>
        )}
      </th>
      <td className={CELL}>{OWNER_WORDS[row.owner]}</td>
      <td className={CELL}>
        {row.media.map((medium) => (
          <span key={medium} className="flex items-baseline">
            <span
              aria-hidden
              className="tabular-nums me-1.5 w-4 shrink-0 rounded-sm border border-line-strong text-center text-label leading-4"
            >
              {MEDIUM_LETTERS[medium]}
            </span>
            {MEDIUM_WORDS[medium]}
          </span>
        ))}
        {hop.end?.outcome === 'delivered' && <span className="text-muted">{t`arrives`}</span>}
      </td>
      {!narrow && (
        <td className={`${CELL} break-words`}>
          {row.chosenBy ?? (hop.end?.outcome === 'delivered' ? hop.end.sentence : '')}
        </td>
      )}
      <td className={`${CELL} font-mono text-label break-words`}>
        {row.changes.map((change) => (
          <span key={change} className="block">
            {change}
          </span>
        ))}
        <span className="block text-muted">{t`${row.source} to ${row.destination}`}</span>
      </td>
    </tr>
  );
}
