import type { ElementId, FlowId } from '#model/ids.ts';
import type { ActionContext } from '#ui/actions/user-action.ts';
import { placesOf } from '#ui/search/problems.ts';

/** Selects what something is about and brings it into view. The keyboard stays where it is. */
export function showAbout({ editor, canvas }: ActionContext, about: readonly ElementId[]): void {
  const { document, select, selectFlow, selectedFlow } = editor.getState();
  const places = placesOf(document, about);
  const flow = about.find((id) => id in document.flows) as FlowId | undefined;
  if (flow && flow !== selectedFlow) selectFlow(flow);
  select(places);
  if (places[0] !== undefined) canvas?.show(places[0]);
}
