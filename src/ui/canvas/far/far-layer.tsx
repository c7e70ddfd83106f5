import { lazy, memo } from 'react';
import { LatePart } from '#ui/components/late-part.tsx';
import type { CanvasWindow } from '../use-window.ts';

const FarPicture = lazy(async () => ({ default: (await import('./far-picture-layer.tsx')).FarPicture }));

/** Fetched with the first drawing that is large enough to need it. */
export const FarLayer = memo(function FarLayer({ window }: { readonly window: CanvasWindow }) {
  return (
    window.far &&
    window.area && (
      <LatePart>
        <FarPicture area={window.area} zoom={window.zoom} />
      </LatePart>
    )
  );
});
