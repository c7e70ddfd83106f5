/** Zoom, and drawing or map, in the corner, for those who have neither wheel nor shortcuts in their fingers. */

import { useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { Globe, Map as MapSign, Maximize, Minus, Network, Plus } from 'lucide-react';
import { t } from '#base/t.ts';
import { IconButton } from '#ui/components/icon-button.tsx';
import { boundsIn, fitTo } from './camera.ts';
import { useCanvasSession, useCanvasSessionStore } from './canvas-session.ts';
import type { CanvasNode } from './projection.ts';
import { useScene } from './scene-context.ts';

export function CanvasControls() {
  const view = useCanvasSession((state) => state.view);
  return (
    <div className="canvas-controls" role="toolbar" aria-label={t`Zoom`}>
      {view === 'map' ? <MapControls /> : <DrawingControls />}
    </div>
  );
}

function DrawingControls() {
  const flow = useReactFlow<CanvasNode>();
  const store = useStoreApi();
  const session = useCanvasSessionStore();
  const scene = useScene();
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  return (
    <>
      <IconButton label={t`Zoom out`} keys={t`Ctrl −`} onClick={() => void flow.zoomOut()}>
        <Minus size={16} />
      </IconButton>
      <button
        type="button"
        className="figures zoom"
        title={t`Zoom to 100 %`}
        onClick={() => void flow.zoomTo(1)}
      >
        {percent} %
      </button>
      <IconButton label={t`Zoom in`} keys={t`Ctrl +`} onClick={() => void flow.zoomIn()}>
        <Plus size={16} />
      </IconButton>
      <IconButton
        label={t`Fit all`}
        keys={t`Shift 1`}
        onClick={() => fitTo(flow, boundsIn(scene), store.getState())}
      >
        <Maximize size={16} />
      </IconButton>
      <IconButton label={t`Show on the map`} onClick={() => session.setState({ view: 'map' })}>
        <MapSign size={16} />
      </IconButton>
    </>
  );
}

function MapControls() {
  const session = useCanvasSessionStore();
  const whole = useCanvasSession((state) => state.wholeEarth);
  return (
    <>
      <IconButton
        label={t`Whole earth`}
        aria-pressed={whole}
        onClick={() => session.setState({ wholeEarth: !whole })}
      >
        <Globe size={16} />
      </IconButton>
      <IconButton label={t`Back to the drawing`} onClick={() => session.setState({ view: 'drawing' })}>
        <Network size={16} />
      </IconButton>
    </>
  );
}
