import { lazy } from 'react';
import { eventShown } from '#editor/event-shown.ts';
import { LatePart } from '#ui/components/late-part.tsx';
import { useEditor } from '#ui/use-editor.tsx';

const Overlays = lazy(async () => ({ default: (await import('./overlays.tsx')).Overlays }));

export function OverlaysWhenWanted() {
  const wanted = useEditor(
    (state) => state.overlays.length > 0 || eventShown(state) !== null || state.differences !== null,
  );
  return wanted ? (
    <LatePart>
      <Overlays />
    </LatePart>
  ) : null;
}
