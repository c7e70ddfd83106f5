/** The drawing of the selected flow's path, kept up to date with report, scene and zoom. */
import { useStore } from '@xyflow/react';
import { useMemo } from 'react';
import { type PathDrawing, pathDrawing } from '#drawing/path/path-drawing.ts';
import { pathSceneOf } from '#drawing/path/path-scene-of.ts';
import type { Rect } from '#drawing/scene/rect.ts';
import type { Scene } from '#drawing/scene/scene.ts';
import type { FlowReport } from '#sim/report/report.ts';
import { useScene } from '#ui/canvas/scene-context.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { useLettering } from '../lettering.tsx';
import { singlePointsNow } from '../single-points.ts';
import { type Marked, marksOn } from './marks-on.ts';

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
  const findings = useEditor((state) => state.findings);
  const points = useEditor(singlePointsNow);
  const lettering = useLettering();
  const scene = useScene();
  const scale = useStore(({ transform }) => scaleAt(transform[2]));
  return useMemo(
    () => (flow ? drawn(flow, scene, scale, { document, scene, findings, points, lettering }) : null),
    [flow, document, scene, scale, findings, points, lettering],
  );
}

/** Ribbons and packets are two layers of one drawing: the second takes what the first has made. */
const latest = new WeakMap<Scene, { readonly path: DrawnPath; readonly marks: readonly Rect[] }>();

function drawn(flow: FlowReport, scene: Scene, scale: number, marked: Marked): DrawnPath {
  const known = latest.get(scene);
  const marks = marksOn(marked);
  if (known && known.path.flow === flow && known.path.scale === scale && sameRects(known.marks, marks))
    return known.path;
  const drawing = pathDrawing(flow, { ...pathSceneOf(scene, marked.document), marks }, scale);
  const path = { flow, drawing, scale };
  latest.set(scene, { path, marks });
  return path;
}

const sameRects = (a: readonly Rect[], b: readonly Rect[]): boolean =>
  a.length === b.length &&
  a.every((one, index) => {
    const other = b[index];
    return other && one.x === other.x && one.y === other.y && one.width === other.width;
  });

/** Letters and flags shrink less than the drawing does, so that they can be read when it is fitted to the window. */
export const scaleAt = (zoom: number): number => Math.min(2.2, Math.max(1, Math.ceil(10 / zoom) / 10));
