/** Every state that the story of the design goes through, each with the engine's answer to it. */
import { useEffect, useState } from 'react';
import { MOST_CHAPTERS } from '#drawing/film/story-film.ts';
import type { TopologyDocument } from '#model/document.ts';
import { documentAt } from '#model/failure-times.ts';
import type { Report } from '#sim/report/report.ts';
import type { Timeline } from '#sim/report/timeline.ts';
import { type EditorStore, useEditor, useEditorStore } from '#ui/use-editor.tsx';

export interface StoryStates {
  readonly timeline: Timeline;
  /** First with nothing failed, then after each moment of the story. */
  readonly states: readonly { readonly document: TopologyDocument; readonly report: Report }[];
}

/** Null while the engine is asked, and for a design in which nothing fails. */
export function useStoryStates(): StoryStates | null {
  const editor = useEditorStore();
  const document = useEditor((state) => state.document);
  const [known, setKnown] = useState<{ readonly of: TopologyDocument; readonly states: StoryStates } | null>(
    null,
  );
  const fails = Object.keys(document.failures).length > 0;
  useEffect(() => {
    if (!fails) return;
    let current = true;
    statesOf(editor, document).then(
      (states) => current && setKnown({ of: document, states }),
      // Without them there is the film of what is on screen.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [editor, document, fails]);
  return known?.of === document ? known.states : null;
}

async function statesOf(editor: EditorStore, document: TopologyDocument): Promise<StoryStates> {
  const { timelineOf, reportOf } = editor.getState();
  const timeline = await timelineOf();
  const designs = [
    { ...document, failures: {} },
    ...timeline.moments.slice(0, MOST_CHAPTERS).map(({ atMs }) => documentAt(document, atMs)),
  ];
  const states: { document: TopologyDocument; report: Report }[] = [];
  for (const design of designs) states.push({ document: design, report: await reportOf(design) });
  return { timeline, states };
}
