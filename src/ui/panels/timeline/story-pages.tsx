/** A story too long to be played at once: which part of it this is, and the way to the others. */
import { useState } from 'react';
import { t } from '#base/t.ts';
import { MOST_MOMENTS } from '#model/failure-times.ts';
import type { Timeline } from '#sim/report/timeline.ts';
import { Button } from '#ui/components/form/button.tsx';
import { useEditorStore } from '#ui/use-editor.tsx';

export function StoryPages({ timeline }: { readonly timeline: Timeline }) {
  const store = useEditorStore();
  const [asking, setAsking] = useState(false);
  const { first, moments, momentCount } = timeline;
  if (momentCount <= moments.length) return null;
  const last = first + moments.length;

  function go(to: number) {
    if (asking) return;
    setAsking(true);
    store
      .getState()
      .loadStory(to)
      .catch(() => undefined)
      .finally(() => setAsking(false));
  }

  return (
    <span className="flex flex-wrap items-center gap-2 text-label text-muted">
      <span role="status">{t`Moments ${first + 1} to ${last} of ${momentCount}`}</span>
      <Button
        disabled={first === 0}
        aria-disabled={asking}
        onClick={() => go(Math.max(0, first - MOST_MOMENTS))}
      >{t`Earlier moments`}</Button>
      <Button
        disabled={last >= momentCount}
        aria-disabled={asking}
        onClick={() => go(last)}
      >{t`Later moments`}</Button>
    </span>
  );
}
