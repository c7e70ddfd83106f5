import { t } from '#base/t.ts';
import { type Block, heading, tableOr } from '../blocks.ts';
import type { ReportInput } from '../report-input.ts';

export const readiness = ({ readiness: points }: ReportInput): readonly Block[] => [
  heading(t`Readiness`),
  tableOr(
    t`There is nothing to answer.`,
    [t`Point`, t`Topic`, t`Answer`, t`Because`],
    points
      .filter(({ answer }) => answer !== 'ask' && answer !== 'nothing')
      .map(({ question, topic, word, because, against }) => [
        question,
        topic,
        word,
        [because, ...against].join(' '),
      ]),
  ),
];
