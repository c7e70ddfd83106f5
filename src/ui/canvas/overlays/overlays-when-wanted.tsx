import { lazy, Suspense } from 'react';
import { useEditor } from '#ui/use-editor.tsx';

const Overlays = lazy(async () => ({ default: (await import('./overlays.tsx')).Overlays }));

export function OverlaysWhenWanted() {
  const wanted = useEditor(
    (state) => state.overlays.length > 0 || state.event !== null || state.differences !== null,
  );
  return wanted ? (
    <Suspense>
      <Overlays />
    </Suspense>
  ) : null;
}
