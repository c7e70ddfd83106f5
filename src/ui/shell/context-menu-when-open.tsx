import { lazy, Suspense } from 'react';
import { useCanvasSession, useCanvasSessionStore } from '#ui/canvas/canvas-session.ts';
import { Boundary } from '#ui/components/boundary.tsx';
import { CannotShow } from './cannot-show.tsx';

const ContextMenu = lazy(async () => ({
  default: (await import('#ui/canvas/context-menu.tsx')).ContextMenu,
}));

/** Fetched with the first menu that is asked for. */
export function ContextMenuWhenOpen() {
  const session = useCanvasSessionStore();
  const open = useCanvasSession((state) => state.menu !== null);
  return (
    open && (
      <Boundary
        instead={(error) => <CannotShow error={error} close={() => session.setState({ menu: null })} />}
      >
        <Suspense>
          <ContextMenu />
        </Suspense>
      </Boundary>
    )
  );
}
