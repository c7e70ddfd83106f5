/** The ladder of the selected flow: places as columns, steps as rows, the same selection as everywhere. */

import { useEffect, useMemo, useRef } from 'react';
import { t } from '#base/t.ts';
import { stepOfHop } from '#drawing/packets/step-axis.ts';
import { mediumLook } from '#drawing/path/words.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { Nothing } from '../dock/table-parts.tsx';
import { shownShare } from '../fields/quantities.ts';
import { useGoTo, useSelectedFlow, useStep } from '../playback/use-axis.ts';
import { MEDIUM_WORDS, OWNER_WORDS } from '../words.ts';
import { type Ladder, type LadderRow, ladderOf } from './ladder-rows.ts';

export function LadderTab() {
  const { flow } = useSelectedFlow();
  const ladder = useMemo(() => (flow ? ladderOf(flow, MEDIUM_WORDS) : null), [flow]);
  if (!ladder) return <Nothing>{t`Choose a flow to see its packet climb from place to place.`}</Nothing>;
  const width = { '--columns': ladder.columns.length } as React.CSSProperties;
  return (
    <div className="ladder" style={width}>
      <div className="ladder-head" aria-hidden>
        <span className="ladder-number" />
        {ladder.columns.map((column) => (
          <span key={column.key} className="ladder-column" data-owner={column.owner}>
            <span title={`${column.label}, ${OWNER_WORDS[column.owner]}`}>{column.label}</span>
          </span>
        ))}
        <span className="ladder-addresses">{t`Addresses when it leaves`}</span>
      </div>
      <ol className="ladder-rows" aria-label={t`Steps of the packet, place by place`}>
        {ladder.rows.map((row, index) => (
          <Row key={row.key} row={row} ladder={ladder} turns={turnsAt(ladder, index)} />
        ))}
      </ol>
    </div>
  );
}

const turnsAt = ({ rows }: Ladder, index: number): boolean =>
  rows[index]?.direction === 'return' && rows[index - 1]?.direction === 'forward';

interface RowProps {
  readonly row: LadderRow;
  readonly ladder: Ladder;
  /** The first row of the reply. */
  readonly turns: boolean;
}

function Row({ row, ladder, turns }: RowProps) {
  const element = useRef<HTMLLIElement>(null);
  const { axis } = useSelectedFlow();
  const goTo = useGoTo();
  const step = useStep(axis);
  const here = useEditor((state) => state.time > 0) && stepOfHop(axis, row.direction, row.index) === step;
  const selected = useEditor(
    ({ selectedStep }) =>
      selectedStep?.type === 'hop' &&
      selectedStep.direction === row.direction &&
      selectedStep.index === row.index,
  );
  useEffect(() => {
    if (selected || here) element.current?.scrollIntoView({ block: 'nearest' });
  }, [selected, here]);
  return (
    <li ref={element} className="ladder-row" data-turns={turns || undefined}>
      <button
        type="button"
        aria-label={row.text}
        aria-current={selected ? 'step' : undefined}
        data-here={here || undefined}
        onClick={() => goTo({ type: 'hop', direction: row.direction, index: row.index })}
      >
        <span aria-hidden className="ladder-number tabular-nums" data-direction={row.direction}>
          {row.number}
        </span>
        <Arrows row={row} columns={ladder.columns.length} />
        <span aria-hidden className="ladder-addresses" data-changed={row.changed || undefined}>
          {row.source} → {row.destination}
        </span>
      </button>
    </li>
  );
}

/** In hundredths of a column, so that the drawing stretches with the table. */
const UNIT = 100;
const MIDDLE = 13;

function Arrows({ row, columns }: { readonly row: LadderRow; readonly columns: number }) {
  const at = (column: number) => (column + 0.5) * UNIT;
  return (
    <span aria-hidden className="ladder-drawing">
      <svg viewBox={`0 0 ${columns * UNIT} 26`} preserveAspectRatio="none" role="presentation">
        {Array.from({ length: columns }, (_, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rails have no other identity than their place
          <line key={column} className="ladder-rail" x1={at(column)} x2={at(column)} y1={0} y2={26} />
        ))}
        {row.arrows.map((arrow) => (
          <g key={`${arrow.to} ${arrow.medium}`} className={`medium-${mediumLook[arrow.medium].family}`}>
            <line
              className="ladder-arrow"
              data-family={mediumLook[arrow.medium].family}
              x1={at(row.at)}
              x2={at(arrow.to)}
              y1={MIDDLE}
              y2={MIDDLE}
            />
            {mediumLook[arrow.medium].family === 'shared' && (
              <line className="ladder-core" x1={at(row.at)} x2={at(arrow.to)} y1={MIDDLE} y2={MIDDLE} />
            )}
          </g>
        ))}
      </svg>
      <Dot column={row.at} columns={columns} row={row} />
      {row.arrows.map((arrow) => (
        <Head key={`${arrow.to} ${arrow.medium}`} row={row} arrow={arrow} columns={columns} />
      ))}
    </span>
  );
}

const percent = (column: number, columns: number) => `${((column + 0.5) / columns) * 100}%`;

function Dot({ column, columns, row }: { column: number; columns: number; row: LadderRow }) {
  const sign =
    row.end === 'delivered' ? '●' : row.end ? '✕' : row.handoff ? (row.handoff.edge ? '◆' : '◇') : '•';
  return (
    <span
      className="ladder-dot"
      data-kind={row.end ?? (row.handoff ? 'handoff' : 'hop')}
      style={{ left: percent(column, columns) }}
    >
      {sign}
    </span>
  );
}

function Head({
  row,
  arrow,
  columns,
}: {
  row: LadderRow;
  arrow: LadderRow['arrows'][number];
  columns: number;
}) {
  const look = mediumLook[arrow.medium];
  const right = arrow.to >= row.at;
  return (
    <>
      <span
        className={`ladder-tip medium-${look.family}`}
        data-right={right || undefined}
        style={{ left: percent(arrow.to, columns) }}
      >
        {right ? '▶' : '◀'}
      </span>
      <span
        className="ladder-letter"
        // In the last gap before the tip, so that a split's letters stand apart.
        style={{ left: percent(arrow.to + (right ? -0.5 : 0.5), columns) }}
      >
        {look.letter}
        {arrow.share < 0.995 && ` ${shownShare(arrow.share)}`}
      </span>
    </>
  );
}
