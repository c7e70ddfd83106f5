/** What the rest of the screen may ask of the canvas, without knowing what draws it. */
import { createContext, type RefObject, useContext } from 'react';

export interface CanvasHandle {
  /** Puts a palette item into the middle of what is seen, at the nearest free place. */
  addAtCentre(item: string): void;
  fitAll(): void;
  fitSelection(): void;
  zoomBy(factor: 'in' | 'out' | 'actual'): void;
  /** Puts the ring on an element and brings it into view. */
  focus(id: string): void;
}

export const CanvasHandleContext = createContext<RefObject<CanvasHandle | null>>({ current: null });

export const useCanvasHandle = (): RefObject<CanvasHandle | null> => useContext(CanvasHandleContext);
