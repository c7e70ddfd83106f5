import { t } from '#base/t.ts';
import { type Block, heading, tableOr } from '../blocks.ts';
import type { ReportInput } from '../report-input.ts';

export function findings({ findings: all }: ReportInput): readonly Block[] {
  const open = all.filter(({ accepted }) => accepted === null);
  const accepted = all.filter((finding) => finding.accepted !== null);
  return [
    heading(t`Findings`),
    tableOr(
      t`The design checks find nothing.`,
      [t`Finding`, t`Severity`, t`What`, t`Advice`, t`Rests on`],
      open.map(({ title, severity, message, advice, facts }) => [
        title,
        severityWord(severity),
        message,
        advice,
        facts.join(', '),
      ]),
    ),
    heading(t`Accepted findings`, 3),
    tableOr(
      t`None is accepted.`,
      [t`Finding`, t`Severity`, t`What`, t`Accepted because`],
      accepted.map(({ title, severity, message, accepted: reason }) => [
        title,
        severityWord(severity),
        message,
        reason ?? '',
      ]),
    ),
  ];
}

/** As the list of problems calls them. */
const severityWord = (severity: string): string =>
  severity === 'error' ? t`error` : severity === 'warning' ? t`warning` : t`note`;
