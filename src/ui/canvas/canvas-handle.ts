/** What the rest of the screen may ask of the canvas, without knowing what draws it. */

import { createContext, type RefObject, useContext } from 'react';
import type { Point, Rect } from '#drawing/scene/rect.ts';

export interface CanvasHandle {
  /** Puts a palette item into the middle of what is seen, at the nearest free place. */
  addAtCentre(item: string): void;
  fitAll(): void;
  fitSelection(): void;
  zoomBy(factor: 'in' | 'out' | 'actual'): void;
  /** One screen on, up and down or to the side. */
  page(by: { readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 }): void;
  /** Around these as they are drawn: for a zone around them. Null: nothing of it is drawn. */
  boundsOf(ids: readonly string[]): Rect | null;
  /** Where everything is drawn. */
  boxes(): ReadonlyMap<string, Rect>;
  /** Where the pointer was last on the canvas, else the middle of what is in view. */
  spot(): Point;
  /** Puts the keyboard on an element and brings it into view. */
  focus(id: string): void;
  /** Brings an element into view, and leaves the keyboard where it is. */
  show(id: string): void;
  /** Gives the keyboard to the canvas, wherever on it that was last. */
  takeFocus(): void;
  /** Where an element is on the page, in pixels: its middle. Null: it is gone. */
  placeOf(id: string): { readonly x: number; readonly y: number } | null;
}

export const CanvasHandleContext = createContext<RefObject<CanvasHandle | null>>({ current: null });

export const useCanvasHandle = (): RefObject<CanvasHandle | null> => useContext(CanvasHandleContext);
