/**
 * The drawing as geometry: where every box stands and where every link runs, while things are dragged too. Layers over
 * the canvas (ribbons, flags, packets) draw from this and never ask React Flow.
 */
import type { TopologyDocument } from '#model/document.ts';
import type { LinkId, NodeId } from '#model/ids.ts';
import { boxesOf, type Moved } from './boxes.ts';
import { type Lane, type LaneLine, laneOf } from './circuit-lanes.ts';
import type { Curve } from './curve.ts';
import { type Routes, reroute, routeLinks } from './link-routes.ts';
import type { Rect } from './rect.ts';

export interface Scene {
  /** Nodes and zones. */
  readonly boxes: ReadonlyMap<string, Rect>;
  /** From the first end of the link to the second. */
  readonly links: ReadonlyMap<LinkId, Curve>;
  /** Null when the circuit is gone. */
  lane(circuit: NodeId, lane: Lane): LaneLine | null;
}

export function sceneOf(document: TopologyDocument, moved: Moved): Scene {
  const { boxes: still, routes } = atRest(document);
  if (moved.size === 0) return withLanes(still, routes.curves);
  const boxes = new Map([...still, ...moved]);
  return withLanes(boxes, reroute(routes, document, boxes, moved.keys()));
}

/** The last document's, so that a drag does not work it out sixty times a second. */
function atRest(document: TopologyDocument) {
  if (last?.document !== document) {
    const boxes = boxesOf(document);
    last = { document, boxes, routes: routeLinks(document, boxes) };
  }
  return last;
}

let last: {
  readonly document: TopologyDocument;
  readonly boxes: ReadonlyMap<string, Rect>;
  readonly routes: Routes;
} | null = null;

const withLanes = (boxes: Scene['boxes'], links: Scene['links']): Scene => ({
  boxes,
  links,
  lane(circuit, lane) {
    const box = boxes.get(circuit);
    return box ? laneOf(box, lane) : null;
  },
});
