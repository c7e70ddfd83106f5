import { counted } from '#base/counted.ts';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { type Block, heading, listOr } from '../blocks.ts';
import type { ReportInput } from '../report-input.ts';

/** What one would say first, each in one sentence; the rest of the report is the evidence. */
export function inShort({
  document,
  report,
  intents: all,
  findings,
  failures,
  readiness: points,
}: ReportInput): readonly Block[] {
  const arriving = report.flows.filter(
    ({ verdict }) => verdict !== 'dropped' && verdict !== 'no-route',
  ).length;
  const holding = all.filter(({ holds }) => holds).length;
  const open = findings.filter(({ accepted }) => accepted === null);
  const of = (severity: string) => open.filter((finding) => finding.severity === severity).length;
  const frail = failures.singlePoints.filter(({ names }) => names.length > 0).length;
  const on = Object.keys(document.failures).length;
  const answered = (answer: string) => points.filter((point) => point.answer === answer).length;
  return [
    heading(t`In short`),
    listOr('', [
      ...(on > 0
        ? [
            t`${plural(on, { one: '# failure is', other: '# failures are' })} switched on: flows, ledgers, sessions and findings are those of the failure. Intents and Every single failure speak of the design in good order.`,
          ]
        : []),
      t`${arriving} of ${counted(report.flows.length, { one: '# flow', other: '# flows' })} ${plural(arriving, { one: 'arrives', other: 'arrive' })}.`,
      all.length === 0
        ? t`The design states no intents.`
        : t`${holding} of ${counted(all.length, { one: '# intent', other: '# intents' })} ${plural(holding, { one: 'holds', other: 'hold' })}.`,
      t`${plural(frail, { one: '# flow has', other: '# flows have', none: 'No flow has' })} a single point of failure.`,
      ...(failures.score === null ? [] : [t`Resilience is ${failures.score} of 100.`]),
      t`The design checks find ${plural(of('error'), { one: '# error', other: '# errors', none: 'no error' })}, ${plural(of('warning'), { one: '# warning', other: '# warnings', none: 'no warning' })} and ${plural(of('info'), { one: '# note', other: '# notes', none: 'no note' })}; ${plural(findings.length - open.length, { one: '# more is', other: '# more are', none: 'none is' })} accepted.`,
      t`Of ${points.length} points of the readiness checklist ${answered('holds')} hold, ${answered('risk')} hold with a risk, ${answered('falls-short')} fall short, ${answered('ask')} cannot be told from a drawing, and ${answered('nothing')} are about what is not drawn.`,
    ]),
  ];
}
