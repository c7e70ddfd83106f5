/** The whole drawing in the window: on opening a document, and on request. */
import { type OnMove, useReactFlow, useStore } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import type { Scene } from '#drawing/scene/scene.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { boundsIn, fitTo } from './camera.ts';
import type { CanvasNode } from './projection.ts';

/** As long as systems wait for the second click, milliseconds. */
const DOUBLE_CLICK = 400;

/**
 * A drawing that fills the window goes on filling it when a panel opens or the window changes, until somebody moves it.
 *
 * @returns What React Flow calls on each movement of the camera.
 */
export function useFit(scene: { readonly current: Scene }): OnMove {
  const flow = useReactFlow<CanvasNode>();
  const key = useEditor((state) => state.documentKey);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const ready = width > 0 && height > 0;
  const size = useRef({ width, height });
  size.current = { width, height };
  const fitted = useRef(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another document is another drawing
  useEffect(() => {
    fitted.current = true;
    if (ready) fitTo(flow, boundsIn(scene.current), size.current);
  }, [flow, key, ready, scene]);

  useEffect(() => {
    if (!fitted.current || width === 0 || height === 0) return;
    // Not at once: the click that opened the panel may be the first of two, and must not miss the second time.
    const later = window.setTimeout(() => {
      // And not after all if somebody has moved it meanwhile.
      if (fitted.current) fitTo(flow, boundsIn(scene.current), { width, height });
    }, DOUBLE_CLICK);
    return () => window.clearTimeout(later);
  }, [flow, scene, width, height]);

  // A movement with an event behind it was somebody's hand.
  return useCallback((event) => {
    if (event) fitted.current = false;
  }, []);
}
