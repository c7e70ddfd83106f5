/**
 * The part of the drawing that is put on the page: what is in view and a margin around it. A drawing of ten thousand
 * things then costs no more to pan than one of a hundred.
 */
import { useStore } from '@xyflow/react';
import { useRef } from 'react';
import type { Rect } from '#drawing/scene/rect.ts';

/** Up to so many things everything is on the page: for find-in-page, for screen readers, for Tab. */
export const WHOLE = 150;
/** Below this zoom a large drawing is one picture: nobody reads a card there. */
const PICTURE = 0.35;
/** Of the view, on each side. */
const MARGIN = 0.25;

export interface CanvasWindow {
  /** Null: everything. */
  readonly area: Rect | null;
  /** Things are drawn as one picture, and not as elements. */
  readonly far: boolean;
  readonly zoom: number;
}

type Camera = readonly [x: number, y: number, zoom: number];

export function useWindow(count: number): CanvasWindow {
  const last = useRef<CanvasWindow | null>(null);
  return useStore(({ transform, width, height }) => {
    last.current = nextWindow(last.current, count, transform, width, height);
    return last.current;
  });
}

const EVERYTHING: CanvasWindow = { area: null, far: false, zoom: 1 };
/** Before the canvas knows its size, and before the drawing has been fitted into it. */
const NOTHING: CanvasWindow = { area: { x: 0, y: 0, width: 0, height: 0 }, far: false, zoom: 1 };

/** The same object as long as it will do: a step of panning then renders nothing anew. */
export function nextWindow(
  last: CanvasWindow | null,
  count: number,
  [x, y, zoom]: Camera,
  width: number,
  height: number,
): CanvasWindow {
  if (count <= WHOLE) return EVERYTHING;
  const fitted = last !== null && last !== NOTHING;
  const untouched = x === 0 && y === 0 && zoom === 1;
  if (width === 0 || height === 0 || (!fitted && untouched)) return NOTHING;
  const view = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
  const far = zoom < PICTURE;
  if (last?.area && last.far === far && holds(last.area, view) && isNear(last.zoom, zoom, far)) return last;
  return {
    area: {
      x: view.x - view.width * MARGIN,
      y: view.y - view.height * MARGIN,
      width: view.width * (1 + 2 * MARGIN),
      height: view.height * (1 + 2 * MARGIN),
    },
    far,
    zoom,
  };
}

/** A picture is drawn for one zoom, and looks coarse when it is stretched much. */
const isNear = (drawn: number, zoom: number, far: boolean): boolean =>
  zoom < drawn * (far ? 1.2 : 1.4) && (!far || zoom > drawn * 0.6);

const holds = (outer: Rect, inner: Rect): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;
