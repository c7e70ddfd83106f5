import { useEffect, useState } from 'react';
import type { Timeline } from '#sim/report/timeline.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';

export interface StoryState {
  readonly story: Timeline | null;
  readonly state: 'loading' | 'there' | 'failed';
}

/** The story of the design as it is, fetched when somebody looks and again after every new report. */
export function useStory(): StoryState {
  const store = useEditorStore();
  const story = useEditor((state) => state.story);
  const fresh = useEditor((state) => state.reportRevision === state.revision);
  const revision = useEditor((state) => state.reportRevision);
  const [failed, setFailed] = useState(false);
  const there = story?.revision === revision;
  useEffect(() => {
    if (!fresh || there) return;
    let current = true;
    setFailed(false);
    store
      .getState()
      .loadStory()
      .catch(() => current && setFailed(true));
    return () => {
      current = false;
    };
  }, [store, fresh, there]);
  return { story: story?.timeline ?? null, state: there ? 'there' : failed ? 'failed' : 'loading' };
}
