import { useMemo } from 'react';
import type { SelectedStep } from '#editor/editor-state.ts';
import type { FlowReport } from '#sim/report/report.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { flowReport } from '../report/report-selectors.ts';
import { type StepAxis, stepAt, stepAxis, stepOfSelection } from './step-axis.ts';

const EMPTY: StepAxis = { steps: [] };

/** The selected flow's report and its axis. */
export function useSelectedFlow(): { readonly flow: FlowReport | null; readonly axis: StepAxis } {
  const flow = useEditor((state) => flowReport(state.report, state.selectedFlow));
  const axis = useMemo(() => (flow ? stepAxis(flow) : EMPTY), [flow]);
  return { flow, axis };
}

/** The step playback is at. Renders when the step changes, not with every frame. */
export const useStep = (axis: StepAxis): number => useEditor((state) => stepAt(axis, state.time));

/** Points at a hop or hand-off in all views, and takes playback there. */
export function useGoTo(flow: FlowReport | null, axis: StepAxis): (selected: SelectedStep) => void {
  const store = useEditorStore();
  return (selected) => {
    const { selectStep, setTime, setPlaying } = store.getState();
    const step = flow ? stepOfSelection(axis, flow, selected) : -1;
    setPlaying(false);
    if (step >= 0) setTime(step);
    selectStep(selected);
  };
}
