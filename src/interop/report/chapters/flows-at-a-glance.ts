import { t } from '#base/t.ts';
import { type Block, heading, tableOr } from '../blocks.ts';
import type { ReportInput } from '../report-input.ts';
import { flowOf } from './flow-of.ts';

export function flowsAtAGlance({ document, report }: ReportInput): readonly Block[] {
  const rows = report.flows.map((each) => {
    const flow = flowOf(document, each);
    return [
      flow.name,
      each.sentence,
      each.privacy.sentence,
      t`${flow.forwardMbps} / ${flow.returnMbps} Mbps`,
    ];
  });
  return [
    heading(t`Flows at a glance`),
    tableOr(
      t`There is no flow in the design.`,
      [t`Flow`, t`Result`, t`Privacy`, t`Asked, out and back`],
      rows,
    ),
  ];
}
