import { listed } from '#base/listed.ts';
import { t } from '#base/t.ts';
import { type Block, heading, listOr, paragraph, tableOr } from '../blocks.ts';
import { CELL_SIGNS, cellWords } from '../cell-words.ts';
import { isQuiet } from '../is-quiet.ts';
import type { ReportInput } from '../report-input.ts';
import { flowOf } from './flow-of.ts';

export function failures({
  document,
  report,
  failures: { rows, singlePoints, score, scoreFormula },
}: ReportInput) {
  const names = report.flows.map((each) => flowOf(document, each).name);
  const lost = report.flows.flatMap((each) =>
    (each.recovery?.stretches ?? []).map(({ fromMs, toMs, share, sentence }) => [
      flowOf(document, each).name,
      seconds(fromMs),
      toMs === null ? t`for good` : seconds(toMs),
      `${Math.round(share * 100)} %`,
      sentence,
    ]),
  );
  const quiet = rows.filter(isQuiet);
  const overloaded = rows.some(({ overloads }) => overloads.length > 0);
  const blocks: Block[] = [
    ...(lost.length > 0
      ? [
          heading(t`What the failures that are switched on cost`),
          tableOr(t`Nothing is lost.`, [t`Flow`, t`Lost from`, t`Until`, t`Part`, t`How`], lost),
        ]
      : []),
    heading(t`Every single failure`),
    tableOr(
      t`Nothing in the design can fail.`,
      [t`When this fails`, ...names, ...(overloaded ? [t`Overloads`] : [])],
      rows
        .filter((row) => !isQuiet(row))
        .map(({ name, cells, overloads }) => [
          name,
          ...cells.map((cell) => `${CELL_SIGNS[cell.outcome]}\u00a0${cellWords(cell)}`),
          ...(overloaded ? [overloads.join(', ')] : []),
        ]),
    ),
    ...(quiet.length === 0
      ? []
      : [
          paragraph(
            t`These change nothing for any flow but those that begin or end there: ${listed(quiet.map(({ name }) => name))}.`,
          ),
        ]),
    heading(t`Single points of failure`, 3),
    listOr(
      t`No single failure loses a flow.`,
      singlePoints.flatMap(({ flow, names: points }) =>
        points.length === 0 ? [] : [`${flow}: ${points.join(', ')}`],
      ),
    ),
  ];
  return score === null
    ? blocks
    : [
        ...blocks,
        heading(t`Resilience`, 3),
        paragraph(t`Resilience is ${score} of 100.`),
        paragraph(t`It is counted so: ${scoreFormula} The weights are an assumption of this editor.`),
      ];
}

/** On the clock of the story. */
const seconds = (ms: number) => `${Math.round(ms) / 1_000} s`;
