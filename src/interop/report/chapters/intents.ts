import { t } from '#base/t.ts';
import { type Block, heading, tableOr } from '../blocks.ts';
import type { ReportInput } from '../report-input.ts';

export const intents = ({ intents: all }: ReportInput): readonly Block[] => [
  heading(t`Intents`),
  tableOr(
    t`The design states no intents.`,
    [t`Intent`, t`Verdict`, t`What breaks it`],
    all.map(({ sentence, holds, because }) => [sentence, holds ? t`holds` : t`broken`, because]),
  ),
];
