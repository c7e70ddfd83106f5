import { t } from '#base/t.ts';
import { type Block, heading, listOr } from '../blocks.ts';
import type { ReportInput } from '../report-input.ts';

export function openQuestions({ report, intents: all, readiness: points }: ReportInput): readonly Block[] {
  const assumptions = [...new Set(report.flows.flatMap((each) => each.assumptions))].sort();
  return [
    heading(t`Open questions`),
    listOr(t`None is known.`, [
      ...report.notices.map(({ message }) => message),
      ...all.filter(({ holds }) => !holds).map(({ sentence }) => t`How is this to be met? ${sentence}`),
      ...points
        .filter(({ answer }) => answer === 'ask')
        .map(({ question, because }) => `${question} ${because}`),
    ]),
    heading(t`Assumptions`),
    listOr(t`The results rest on none.`, assumptions),
  ];
}
