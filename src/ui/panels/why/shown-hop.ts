/** The hop that the Why panel is about: what is pointed at, else where playback is. */

import { type StepAxis, stepAt } from '#drawing/packets/step-axis.ts';
import type { SelectedStep } from '#editor/editor-state.ts';
import type { FlowReport, HandOff, Hop } from '#sim/report/report.ts';

export interface ShownHop {
  readonly direction: 'forward' | 'return';
  readonly hop: Hop;
  /** Hand-offs as the packet leaves here. */
  readonly handoffs: readonly HandOff[];
}

export function shownHop(
  flow: FlowReport,
  axis: StepAxis,
  selected: SelectedStep | null,
  time: number,
): ShownHop | null {
  const at = placeOf(flow, axis, selected, time);
  const hop = at && flow[at.direction]?.hops[at.index];
  if (!at || !hop) return null;
  const handoffs = flow.handoffs.filter(
    (handoff) =>
      handoff.direction === at.direction && flow[at.direction]?.segments[handoff.segment]?.from === hop.index,
  );
  return { direction: at.direction, hop, handoffs };
}

function placeOf(flow: FlowReport, axis: StepAxis, selected: SelectedStep | null, time: number) {
  if (selected?.type === 'hop') return selected;
  if (selected?.type === 'handoff') {
    const handoff = flow.handoffs[selected.index];
    const from = handoff && flow[handoff.direction]?.segments[handoff.segment]?.from;
    return handoff && from !== undefined ? { direction: handoff.direction, index: from } : null;
  }
  const step = axis.steps[stepAt(axis, time)];
  return step ? { direction: step.direction, index: step.hopIndex } : null;
}
