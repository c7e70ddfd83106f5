import { type StepAxis, stepAt } from '#drawing/packets/step-axis.ts';
import type { SelectedStep } from '#editor/editor-state.ts';
import type { FlowReport } from '#sim/report/report.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { flowReport } from '../report/report-selectors.ts';
import { axisOf, goToStep } from './moves.ts';

/** The selected flow's report and its axis. */
export function useSelectedFlow(): { readonly flow: FlowReport | null; readonly axis: StepAxis } {
  const flow = useEditor((state) => flowReport(state.report, state.selectedFlow));
  return { flow, axis: axisOf(flow) };
}

/** The step playback is at. Renders when the step changes, not with every frame. */
export const useStep = (axis: StepAxis): number => useEditor((state) => stepAt(axis, state.time));

/** Points at a hop or hand-off in all views, and takes playback there. */
export function useGoTo(): (selected: SelectedStep) => void {
  const store = useEditorStore();
  return (selected) => goToStep(store, selected);
}
