import { lazy, Suspense } from 'react';
import { useCanvasSession } from '#ui/canvas/canvas-session.ts';

const ContextMenu = lazy(async () => ({
  default: (await import('#ui/canvas/context-menu.tsx')).ContextMenu,
}));

/** Fetched with the first menu that is asked for. */
export function ContextMenuWhenOpen() {
  const open = useCanvasSession((state) => state.menu !== null);
  return (
    open && (
      <Suspense>
        <ContextMenu />
      </Suspense>
    )
  );
}
