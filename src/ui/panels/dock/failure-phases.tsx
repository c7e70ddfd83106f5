/** The failure as a story: its phases on one axis, and the way to watch it event by event. */

import { Play } from 'lucide-react';
import { t } from '#base/t.ts';
import { Button } from '#ui/components/form/button.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { playOrPause, toStart } from '../playback/moves.ts';
import { PhaseBars } from '../timeline/phase-bars.tsx';
import { StoryPages } from '../timeline/story-pages.tsx';
import { useStory } from '../timeline/use-story.ts';

export function FailurePhases() {
  const anyFailed = useEditor((state) => Object.keys(state.document.failures).length > 0);
  return anyFailed ? <Phases /> : null;
}

function Phases() {
  const store = useEditorStore();
  const { story, state } = useStory();
  function watch() {
    store.getState().setDockTab('timeline');
    toStart(store);
    playOrPause(store);
  }
  return (
    <section aria-label={t`How it went`} className="min-w-0">
      <div className="mb-1 flex min-h-7 items-center gap-3">
        <h3 className="font-semibold">{t`How it went`}</h3>
        <Button disabled={!story || story.events.length === 0} onClick={watch}>
          <Play aria-hidden size={13} />
          {t`Watch it`}
        </Button>
        {story && <StoryPages timeline={story} />}
        {state !== 'there' && (
          <span role="status" className="text-label text-muted">
            {state === 'failed' ? t`The story could not be had.` : t`Asking the engine.`}
          </span>
        )}
      </div>
      {story && story.phases.length > 0 && <PhaseBars timeline={story} />}
    </section>
  );
}
