/**
 * The drawing as geometry: where every box stands and where every link runs, while things are dragged too. Layers over
 * the canvas (ribbons, flags, packets) draw from this and never ask React Flow.
 */
import { createContext, useContext } from 'react';
import type { TopologyDocument } from '#model/document.ts';
import type { LinkId, NodeId } from '#model/ids.ts';
import { boxesOf, type Moved } from './boxes.ts';
import { type Lane, type LaneLine, laneOf } from './circuit-lanes.ts';
import type { Curve } from './curve.ts';
import { routeLinks } from './link-routes.ts';
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
  const boxes = boxesOf(document, moved);
  return {
    boxes,
    links: routeLinks(document, boxes),
    lane(circuit, lane) {
      const box = boxes.get(circuit);
      return box ? laneOf(box, lane) : null;
    },
  };
}

const EMPTY: Scene = { boxes: new Map(), links: new Map(), lane: () => null };

export const SceneContext = createContext<Scene>(EMPTY);

export const useScene = (): Scene => useContext(SceneContext);
