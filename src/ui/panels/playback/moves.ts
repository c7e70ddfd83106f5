/**
 * What playback can do: play and pause, one step, on to the next hand-off, decision or problem, and to any step that is
 * pointed at. Pausing, stepping and scrubbing point at the step in all views.
 */

import { type StepAxis, type StopKind, stepAxis } from '#drawing/packets/step-axis.ts';
import type { EditorState, SelectedStep } from '#editor/editor-state.ts';
import type { FlowId } from '#model/ids.ts';
import type { FlowReport } from '#sim/report/report.ts';
import type { Timeline } from '#sim/report/timeline.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import { flowReport } from '../report/report-selectors.ts';
import { type Line, lineEnd, lineOf, lineStart, nextOnLine, stopBeside } from './line.ts';
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

/** The control plane, as far as it is known of this very design, and the packet of the selected flow. */
export function lineNow(state: EditorState): Line {
  const flow = flowReport(state.report, state.selectedFlow);
  const story = state.story && state.story.revision === state.reportRevision ? state.story.timeline : null;
  const only = state.onlyFlow && flow ? flow.flow : null;
  const axis = axisOf(flow);
  if (last?.story !== story || last.axis !== axis || last.only !== only)
    last = { story, axis, only, line: lineOf(story, axis, only) };
  return last.line;
}

let last: {
  readonly story: Timeline | null;
  readonly axis: StepAxis;
  readonly only: FlowId | null;
  readonly line: Line;
} | null = null;

export function goToTime(store: EditorStore, time: number): void {
  const line = lineNow(store.getState());
  const { setPlaying, setTime, selectStep } = store.getState();
  setPlaying(false);
  setTime(Math.max(lineStart(line), Math.min(lineEnd(line), time)));
  const step = time < 0 ? undefined : line.axis.steps[Math.round(time)];
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
  const line = lineNow(store.getState());
  if (time >= lineEnd(line)) setTime(line.events > 0 && lineEnd(line) < 0 ? lineStart(line) : 0);
  setPlaying(true);
}

export function stepOn(store: EditorStore): void {
  goToTime(store, stopBeside(lineNow(store.getState()), store.getState().time, 1));
}

/** Before the packet leaves comes the control plane: it is fetched when somebody goes there. */
export function stepBack(store: EditorStore): void {
  const { time, story, reportRevision, revision } = store.getState();
  const isKnown = story?.revision === reportRevision;
  if (time > 0 || isKnown || reportRevision !== revision) {
    goToTime(store, stopBeside(lineNow(store.getState()), time, -1));
    return;
  }
  // Where the story cannot be had, playback stays at the start, and the Timeline says why.
  store
    .getState()
    .loadStory()
    .then(() => store.getState().time === 0 && stepBack(store))
    .catch(() => undefined);
}

export function toNext(store: EditorStore, kind: StopKind, sense: 1 | -1): void {
  goToTime(store, nextOnLine(lineNow(store.getState()), store.getState().time, sense, kind));
}

/** Of all that is known: of the control plane once it has been looked at. */
export const toStart = (store: EditorStore): void => goToTime(store, lineStart(lineNow(store.getState())));
export const toEnd = (store: EditorStore): void => goToTime(store, lineEnd(lineNow(store.getState())));
