/** What is failed or degraded at the moment that is shown: in the end, unless an event of the story is looked at. */

import { type FailedElements, failedElements } from '#drawing/words/failed-elements.ts';
import type { EditorState } from '#editor/editor-state.ts';
import { eventShown } from '#editor/event-shown.ts';
import type { TopologyDocument } from '#model/document.ts';
import { documentAt } from '#model/failure-times.ts';

export function failedNow({ document, story, time }: EditorState): FailedElements {
  const event = eventShown({ time, story });
  const shown = event === null ? undefined : story?.timeline.events[event];
  return failedElements(shown ? designAt(document, shown.atMs) : document);
}

/** Selectors ask again and again, so the same moment gives the same object. */
function designAt(document: TopologyDocument, ms: number): TopologyDocument {
  if (last?.document !== document || last.ms !== ms)
    last = { document, ms, asItWas: documentAt(document, ms) };
  return last.asItWas;
}

let last: {
  readonly document: TopologyDocument;
  readonly ms: number;
  readonly asItWas: TopologyDocument;
} | null = null;
