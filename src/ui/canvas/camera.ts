/** Where the camera goes. React Flow could fit only what it holds, which of a large drawing is what is in view. */
import { getViewportForBounds, type ReactFlowInstance, type Viewport } from '@xyflow/react';
import { boundsOf, type Rect } from '#drawing/scene/rect.ts';
import type { Scene } from '#drawing/scene/scene.ts';
import type { CanvasNode } from './projection.ts';

/** Room around what is fitted, pixels: for the label of the privacy line above, and for legend and zoom below. */
const padding = ({ width }: View) =>
  // Where it is narrow the legend takes two lines.
  ({ top: '48px', right: '48px', bottom: width < NARROW ? '84px' : '60px', left: '48px' }) as const;
const NARROW = 800;
export const MIN_ZOOM = 0.02;
export const MAX_ZOOM = 2.5;

export type Flow = Pick<
  ReactFlowInstance<CanvasNode>,
  'getViewport' | 'setViewport' | 'zoomIn' | 'zoomOut' | 'zoomTo' | 'setCenter'
>;

export interface View {
  readonly width: number;
  readonly height: number;
}

/** Never above 100 %. @returns Where the camera went, or null when there was nothing to fit. */
export function fitTo(flow: Flow, bounds: Rect | null, { width, height }: View): Viewport | null {
  if (!bounds || width === 0 || height === 0) return null;
  const viewport = getViewportForBounds(bounds, width, height, MIN_ZOOM, 1, padding({ width, height }));
  void flow.setViewport(viewport);
  return viewport;
}

/** Of everything that is drawn, or of some of it. Links count by their ends and corners. */
export function boundsIn({ boxes, links, cards }: Scene, ids?: readonly string[]): Rect | null {
  const all = ids ?? [...boxes.keys()].filter((id) => !cards.has(id));
  return boundsOf(
    all.flatMap((id) => {
      const box = boxes.get(id);
      if (box) return [box];
      return (links.get(id as never)?.points ?? []).map((point) => ({ ...point, width: 0, height: 0 }));
    }),
  );
}

/** One screen up or down, or to the side; a strip of the old view stays, to keep one's bearings. */
export function page(flow: Flow, view: View, by: { readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 }): void {
  const { x, y, zoom } = flow.getViewport();
  void flow.setViewport({ x: x - by.x * view.width * 0.8, y: y - by.y * view.height * 0.8, zoom });
}
