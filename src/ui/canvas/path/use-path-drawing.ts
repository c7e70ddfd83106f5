/** The drawing of the selected flow's path, kept up to date with report, scene and zoom. */
import { useStore } from '@xyflow/react';
import { useMemo } from 'react';
import type { TopologyDocument } from '#model/document.ts';
import type { NodeId } from '#model/ids.ts';
import type { FlowReport } from '#sim/report/report.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { samplesOf } from '../scene/curve.ts';
import { type Scene, useScene } from '../scene/scene.ts';
import { type PathDrawing, pathDrawing } from './path-drawing.ts';
import type { PathScene } from './path-scene.ts';

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

/** Enough to follow the bend of the longest link within a unit. */
const SAMPLES = 17;

export function pathSceneOf(scene: Scene, document: TopologyDocument): PathScene {
  const cards = new Map<NodeId, NonNullable<ReturnType<Scene['boxes']['get']>>>();
  for (const node of Object.values(document.nodes)) {
    const box = scene.boxes.get(node.id);
    if (box) cards.set(node.id, box);
  }
  return {
    cards,
    zones: Object.values(document.zones).flatMap((zone) => {
      const rect = scene.boxes.get(zone.id);
      return rect ? [{ id: zone.id, owner: zone.owner, rect }] : [];
    }),
    linkRoute(link) {
      const curve = scene.links.get(link);
      return curve ? samplesOf(curve, SAMPLES) : null;
    },
    lane(circuit, part) {
      const lane = scene.lane(circuit, part);
      return lane && [lane.customer, lane.microsoft];
    },
  };
}
