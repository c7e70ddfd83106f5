/** The drawing of the selected flow's path, kept up to date with report, scene and zoom. */
import { useStore } from '@xyflow/react';
import { useMemo } from 'react';
import { type PathDrawing, pathDrawing } from '#drawing/path/path-drawing.ts';
import { pathSceneOf } from '#drawing/path/path-scene-of.ts';
import type { Scene } from '#drawing/scene/scene.ts';
import type { TopologyDocument } from '#model/document.ts';
import type { FlowReport } from '#sim/report/report.ts';
import { useScene } from '#ui/canvas/scene-context.ts';
import { useEditor } from '#ui/use-editor.tsx';

export interface DrawnPath {
  readonly flow: FlowReport;
  readonly drawing: PathDrawing;
  readonly scale: number;
}

export function useDrawnPath(): DrawnPath | null {
  const flow = useEditor(
    ({ report, selectedFlow }) => report?.flows.find((each) => each.flow === selectedFlow) ?? null,
  );
  const document = useEditor((state) => state.document);
  const scene = useScene();
  const scale = useStore(({ transform }) => scaleAt(transform[2]));
  return useMemo(() => (flow ? drawn(flow, document, scene, scale) : null), [flow, document, scene, scale]);
}

/** Ribbons and packets are two layers of one drawing: the second takes what the first has made. */
const latest = new WeakMap<Scene, DrawnPath>();

function drawn(flow: FlowReport, document: TopologyDocument, scene: Scene, scale: number): DrawnPath {
  const known = latest.get(scene);
  if (known?.flow === flow && known.scale === scale) return known;
  const path = { flow, drawing: pathDrawing(flow, pathSceneOf(scene, document), scale), scale };
  latest.set(scene, path);
  return path;
}

/** Letters and flags shrink less than the drawing does, so that they can be read when it is fitted to the window. */
export const scaleAt = (zoom: number): number => Math.min(2.2, Math.max(1, Math.ceil(10 / zoom) / 10));
