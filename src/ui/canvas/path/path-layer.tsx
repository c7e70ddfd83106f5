/**
 * The selected flow's path over the canvas: ribbons beneath the cards, letters, numbers and flags above them.
 *
 * A child of `<ReactFlow>`. It draws nothing by itself: `path-drawing.ts` says where everything stands.
 */
import './path.css';
import { Panel, ViewportPortal } from '@xyflow/react';
import { LAYER } from '../layers.ts';
import { DropMarks } from './drop-marks.tsx';
import { Flags, StaffLines } from './flags.tsx';
import { HopNumbers } from './hop-numbers.tsx';
import { MediumLegend } from './medium-legend.tsx';
import { PrivateToEnd } from './private-to-end.tsx';
import { LaneRibbons, Letters, Ribbons } from './ribbons.tsx';
import { useDrawnPath } from './use-path-drawing.ts';

export function PathLayer() {
  const path = useDrawnPath();
  if (!path) return null;
  const { flow, drawing, scale } = path;
  return (
    <>
      <ViewportPortal>
        <div className="path-sheet" style={{ zIndex: LAYER.path }} aria-hidden="true">
          <Ribbons drawing={drawing} />
        </div>
        <div className="path-sheet" style={{ zIndex: LAYER.node + 1 }} aria-hidden="true">
          <LaneRibbons drawing={drawing} />
        </div>
        <div className="path-sheet" style={{ zIndex: LAYER.flag }}>
          <StaffLines drawing={drawing} />
          <Letters drawing={drawing} scale={scale} />
          <HopNumbers flow={flow} drawing={drawing} scale={scale} />
          <Flags flow={flow} drawing={drawing} scale={scale} />
          <PrivateToEnd flow={flow} drawing={drawing} scale={scale} />
          <DropMarks drawing={drawing} scale={scale} />
        </div>
      </ViewportPortal>
      <Panel position="bottom-center">
        <MediumLegend flow={flow} />
      </Panel>
    </>
  );
}
