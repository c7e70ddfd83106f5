import { type StepAxis, stepOfHop } from '#drawing/packets/step-axis.ts';
import type { SelectedStep } from '#editor/editor-state.ts';
import type { FlowReport } from '#sim/report/report.ts';

/** Position of a selected hop or hand-off; -1 when it is not on this flow. */
export function stepOfSelection(axis: StepAxis, flow: FlowReport, selected: SelectedStep): number {
  if (selected.type === 'hop') return stepOfHop(axis, selected.direction, selected.index);
  const flag = flow.handoffs[selected.index];
  if (!flag) return -1;
  const path = flag.direction === 'forward' ? flow.forward : flow.return;
  const segment = path?.segments[flag.segment];
  return segment ? stepOfHop(axis, flag.direction, segment.from) : -1;
}
