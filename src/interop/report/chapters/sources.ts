import { t } from '#base/t.ts';
import { type Block, heading, tableOr } from '../blocks.ts';
import type { ReportInput } from '../report-input.ts';

export const sources = ({ facts }: ReportInput): readonly Block[] => [
  heading(t`Sources`),
  tableOr(
    t`No fact is cited.`,
    [t`Fact`, t`What it says`, t`Where`],
    facts.map(({ id, text, pages }) => [id, text, pages.join('; ')]),
  ),
];
