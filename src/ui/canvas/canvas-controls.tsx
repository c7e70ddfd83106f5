/** Zoom, in the corner, for those who have neither wheel nor shortcuts in their fingers. */
import { useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { IconButton } from '#ui/components/icon-button.tsx';
import { boundsIn, fitTo } from './camera.ts';
import type { CanvasNode } from './projection.ts';
import { useScene } from './scene-context.ts';

export function CanvasControls() {
  const flow = useReactFlow<CanvasNode>();
  const store = useStoreApi();
  const scene = useScene();
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  return (
    <div className="canvas-controls" role="toolbar" aria-label="Zoom">
      <IconButton label="Zoom out" keys="Ctrl −" onClick={() => void flow.zoomOut()}>
        <Minus size={16} />
      </IconButton>
      <button
        type="button"
        className="figures zoom"
        title="Zoom to 100 %"
        onClick={() => void flow.zoomTo(1)}
      >
        {percent} %
      </button>
      <IconButton label="Zoom in" keys="Ctrl +" onClick={() => void flow.zoomIn()}>
        <Plus size={16} />
      </IconButton>
      <IconButton
        label="Fit all"
        keys="Shift 1"
        onClick={() => fitTo(flow, boundsIn(scene), store.getState())}
      >
        <Maximize size={16} />
      </IconButton>
    </div>
  );
}
