/**
 * What playback can do: play and pause, one step, on to the next hand-off, decision or problem, and to any step that is
 * pointed at. Pausing, stepping and scrubbing point at the step in all views.
 */

import { axisEnd, nextStop, type StepAxis, type StopKind, stepAxis } from '#drawing/packets/step-axis.ts';
import type { SelectedStep } from '#editor/editor-state.ts';
import type { FlowReport } from '#sim/report/report.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import { flowReport } from '../report/report-selectors.ts';
import { stepOfSelection } from './step-of-selection.ts';

const EMPTY: StepAxis = { steps: [] };
const axes = new WeakMap<FlowReport, StepAxis>();

/** One axis for each answer: whoever asks gets the same object. */
export function axisOf(flow: FlowReport | null): StepAxis {
  if (!flow) return EMPTY;
  const known = axes.get(flow) ?? stepAxis(flow);
  axes.set(flow, known);
  return known;
}

export function shownFlow(store: EditorStore): FlowReport | null {
  const { report, selectedFlow } = store.getState();
  return flowReport(report, selectedFlow);
}

export function goToTime(store: EditorStore, time: number): void {
  const axis = axisOf(shownFlow(store));
  const end = axisEnd(axis);
  const { setPlaying, setTime, selectStep } = store.getState();
  const step = axis.steps[Math.round(time)];
  setPlaying(false);
  setTime(Math.max(0, Math.min(end, time)));
  if (step) selectStep({ type: 'hop', direction: step.direction, index: step.hopIndex });
}

/** Points at a hop or hand-off in all views, and takes playback there. */
export function goToStep(store: EditorStore, selected: SelectedStep): void {
  const flow = shownFlow(store);
  const step = flow ? stepOfSelection(axisOf(flow), flow, selected) : -1;
  const { setPlaying, setTime, selectStep } = store.getState();
  setPlaying(false);
  if (step >= 0) setTime(step);
  selectStep(selected);
}

export function playOrPause(store: EditorStore): void {
  const { playing, time, setPlaying, setTime, selectStep } = store.getState();
  if (playing) {
    setPlaying(false);
    return;
  }
  // What was pointed at stays behind as soon as packets move on.
  selectStep(null);
  if (time >= axisEnd(axisOf(shownFlow(store)))) setTime(0);
  setPlaying(true);
}

export function stepOn(store: EditorStore): void {
  goToTime(store, Math.floor(store.getState().time) + 1);
}

export function stepBack(store: EditorStore): void {
  goToTime(store, Math.ceil(store.getState().time) - 1);
}

export function toNext(store: EditorStore, kind: StopKind, sense: 1 | -1): void {
  goToTime(store, nextStop(axisOf(shownFlow(store)), store.getState().time, sense, kind));
}

export const toStart = (store: EditorStore): void => goToTime(store, 0);
export const toEnd = (store: EditorStore): void => goToTime(store, axisEnd(axisOf(shownFlow(store))));
