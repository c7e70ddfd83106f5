import { lazy, memo, Suspense } from 'react';
import type { CanvasWindow } from '../use-window.ts';

const FarPicture = lazy(async () => ({ default: (await import('./far-picture-layer.tsx')).FarPicture }));

/** Fetched with the first drawing that is large enough to need it. */
export const FarLayer = memo(function FarLayer({ window }: { readonly window: CanvasWindow }) {
  return (
    window.far &&
    window.area && (
      <Suspense>
        <FarPicture area={window.area} zoom={window.zoom} />
      </Suspense>
    )
  );
});
