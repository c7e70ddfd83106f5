import { lazy, Suspense } from 'react';
import { eventShown } from '#editor/event-shown.ts';
import { useEditor } from '#ui/use-editor.tsx';

const Overlays = lazy(async () => ({ default: (await import('./overlays.tsx')).Overlays }));

export function OverlaysWhenWanted() {
  const wanted = useEditor(
    (state) => state.overlays.length > 0 || eventShown(state) !== null || state.differences !== null,
  );
  return wanted ? (
    <Suspense>
      <Overlays />
    </Suspense>
  ) : null;
}
