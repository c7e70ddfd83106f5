/** The whole drawing in the window: on opening a document, and on request. */
import { useReactFlow, useStore, type Viewport } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Scene } from '#drawing/scene/scene.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { boundsIn, fitTo } from './camera.ts';
import type { CanvasNode } from './projection.ts';
import { watchHand, whenHandIsFree } from './when-hand-is-free.ts';

/** As long as systems wait for the second click, milliseconds. */
const DOUBLE_CLICK = 400;

/** A drawing that fills the window goes on filling it when a panel opens or the window changes, until the camera is moved. */
export function useFit(scene: { readonly current: Scene }): void {
  const flow = useReactFlow<CanvasNode>();
  const key = useEditor((state) => state.documentKey);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const ready = width > 0 && height > 0;
  const size = useRef({ width, height });
  size.current = { width, height };
  const fitted = useRef<Viewport | null>(null);

  useEffect(watchHand, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another document is another drawing
  useEffect(() => {
    fitted.current = fitTo(flow, boundsIn(scene.current), size.current);
  }, [flow, key, ready, scene]);

  useEffect(() => {
    // Not at once: the click that opened the panel may be the first of two, and must not miss the second time.
    // Nor under a hand that has taken hold of something meanwhile.
    return whenHandIsFree(() => {
      if (!fitted.current || !isSame(flow.getViewport(), fitted.current)) return;
      fitted.current = fitTo(flow, boundsIn(scene.current), { width, height });
    }, DOUBLE_CLICK);
  }, [flow, scene, width, height]);
}

/** Whatever moved it since: a hand, a key, the map of the drawing. */
const isSame = (one: Viewport, other: Viewport): boolean =>
  Math.abs(one.x - other.x) < 0.01 && Math.abs(one.y - other.y) < 0.01 && one.zoom === other.zoom;
