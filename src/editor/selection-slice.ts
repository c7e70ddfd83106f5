/** What is selected. Not part of history: undoing a change does not bring an old selection back. */
import type { StateCreator } from 'zustand/vanilla';
import type { TopologyDocument } from '#model/document.ts';
import type { ElementId, FlowId, NodeId } from '#model/ids.ts';
import type { Report } from '#sim/report/report.ts';
import type { EditorState, SelectedStep, SelectionSlice } from './editor-state.ts';

export const selectionSlice =
  (document: TopologyDocument): StateCreator<EditorState, [], [], SelectionSlice> =>
  (set) => ({
    selection: [],
    selectedFlow: firstFlow(document),
    selectedStep: null,
    selectedFinding: null,
    whyAbout: null,
    select: (ids) =>
      set(({ document: now }) => ({ selection: [...new Set(ids)], whyAbout: onlyNode(now, ids) })),
    toggleSelected: (id) =>
      set(({ selection }) => ({
        selection: selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id],
      })),
    selectFlow: (flow) =>
      set({
        selectedFlow: flow,
        selectedStep: null,
        whyAbout: null,
        playing: false,
        time: 0,
      }),
    lookInto: (whyAbout) => set(whyAbout === null ? { whyAbout } : { whyAbout }),
    selectFinding: (selectedFinding) => set({ selectedFinding }),
    selectStep: (step) =>
      set(step === null ? { selectedStep: null } : { selectedStep: step, whyAbout: null }),
  });

function onlyNode({ nodes }: TopologyDocument, [id, ...others]: readonly ElementId[]): NodeId | null {
  return id !== undefined && others.length === 0 && Object.hasOwn(nodes, id) ? (id as NodeId) : null;
}

/** A path is on the screen whenever there is one to show. */
export const firstFlow = ({ flows }: TopologyDocument): FlowId | null => Object.values(flows)[0]?.id ?? null;

/** The selection after a change of the document: without what is gone, and with a first flow if there was none. */
export function withoutGone(
  { document, selection, selectedFlow, selectedStep, whyAbout }: EditorState,
  next: TopologyDocument,
): Pick<SelectionSlice, 'selection' | 'selectedFlow' | 'selectedStep' | 'whyAbout'> {
  const here = [next.nodes, next.links, next.zones, next.flows, next.routeFilters];
  const left = selection.filter((id) => here.some((parts) => Object.hasOwn(parts, id)));
  const flow = flowAfter(document, next, selectedFlow);
  return {
    selection: left.length === selection.length ? selection : left,
    selectedFlow: flow,
    selectedStep: flow === selectedFlow ? selectedStep : null,
    whyAbout: whyAbout !== null && Object.hasOwn(next.nodes, whyAbout) ? whyAbout : null,
  };
}

function flowAfter(before: TopologyDocument, next: TopologyDocument, selected: FlowId | null): FlowId | null {
  if (selected !== null && Object.hasOwn(next.flows, selected)) return selected;
  if (selected !== null || Object.keys(before.flows).length === 0) return firstFlow(next);
  return null;
}

/** A step of a path that the newest report does not have any more is not selected any more. */
export function stepIn(report: Report, flow: FlowId | null, step: SelectedStep | null): SelectedStep | null {
  const answer = step && report.flows.find((one) => one.flow === flow);
  if (!answer) return null;
  const places = step.type === 'handoff' ? answer.handoffs : (answer[step.direction]?.hops ?? []);
  return step.index < places.length ? step : null;
}
