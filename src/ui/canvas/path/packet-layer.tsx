/** Packets on their way. A child of `<ReactFlow>`; at rest at the start it is not there at all, and is not fetched either. */
import { lazy, memo, Suspense } from 'react';
import { useEditor } from '#ui/use-editor.tsx';

const PacketCanvas = lazy(async () => ({ default: (await import('./packet-canvas.tsx')).PacketCanvas }));

export const PacketLayer = memo(function PacketLayer() {
  const wanted = useEditor(
    ({ playing, time, selectedFlow, crowd }) =>
      crowd > 0 || (selectedFlow !== null && ((playing && time >= 0) || time > 0)),
  );
  return (
    wanted && (
      <Suspense>
        <PacketCanvas />
      </Suspense>
    )
  );
});
