/**
 * The selected flow's path over the canvas: ribbons beneath the cards, letters, numbers and flags above them.
 *
 * A child of `<ReactFlow>`. It draws nothing by itself: `path-drawing.ts` says where everything stands.
 */
import './path.css';
import { Panel, ViewportPortal } from '@xyflow/react';
import { lazy } from 'react';
import { eventShown } from '#editor/event-shown.ts';
import { LatePart } from '#ui/components/late-part.tsx';
import { useEditor } from '#ui/use-editor.tsx';
import { LAYER } from '../layers.ts';
import { DropMarks } from './drop-marks.tsx';
import { Flags, StaffLines } from './flags.tsx';
import { HopNumbers } from './hop-numbers.tsx';
import { MediumLegend } from './medium-legend.tsx';
import { PrivateToEnd } from './private-to-end.tsx';
import { LaneRibbons, Letters, Ribbons } from './ribbons.tsx';
import { useDrawnPath } from './use-path-drawing.ts';

// The menus' library is not needed for the first look.
const OverlayMenu = lazy(async () => ({
  default: (await import('../overlays/overlay-menu.tsx')).OverlayMenu,
}));

export function PathLayer() {
  const path = useDrawnPath();
  // While two states are compared, or an event is shown, the path steps back.
  const quiet = useEditor((state) => state.differences !== null || eventShown(state) !== null) || undefined;
  if (!path) return null;
  const { flow, drawing, scale } = path;
  return (
    <>
      <ViewportPortal>
        <div className="path-sheet" data-quiet={quiet} style={{ zIndex: LAYER.path }} aria-hidden="true">
          <Ribbons drawing={drawing} />
        </div>
        <div className="path-sheet" data-quiet={quiet} style={{ zIndex: LAYER.node + 1 }} aria-hidden="true">
          <LaneRibbons drawing={drawing} />
        </div>
        <div className="path-sheet" data-quiet={quiet} style={{ zIndex: LAYER.flag }}>
          <StaffLines drawing={drawing} />
          <Letters drawing={drawing} scale={scale} />
          <HopNumbers flow={flow} drawing={drawing} scale={scale} />
          <Flags flow={flow} drawing={drawing} scale={scale} />
          <PrivateToEnd flow={flow} drawing={drawing} scale={scale} />
          <DropMarks drawing={drawing} scale={scale} />
        </div>
      </ViewportPortal>
      <Panel position="bottom-center">
        <div className="legend-row">
          <MediumLegend flow={flow} />
          <LatePart>
            <OverlayMenu />
          </LatePart>
        </div>
      </Panel>
    </>
  );
}
