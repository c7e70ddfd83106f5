/** The whole drawing in the window: on opening a document, and on request. Never above 100 %. */
import { type FitViewOptions, type OnMove, useNodesInitialized, useReactFlow, useStore } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import { useEditor } from '#ui/use-editor.tsx';

/** Room for the label of the privacy line above, and for legend and zoom below. */
export const FIT: FitViewOptions = {
  padding: { top: '36px', right: '20px', bottom: '60px', left: '20px' },
  maxZoom: 1,
};

/** As long as systems wait for the second click, milliseconds. */
const DOUBLE_CLICK = 400;

/**
 * A drawing that fills the window goes on filling it when a panel opens or the window changes, until somebody moves it.
 *
 * @returns What React Flow calls on each movement of the camera.
 */
export function useFit(): OnMove {
  const flow = useReactFlow();
  const key = useEditor((state) => state.documentKey);
  const ready = useNodesInitialized();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const fitted = useRef(true);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another document is another drawing
  useEffect(() => {
    fitted.current = true;
    if (ready) void flow.fitView(FIT);
  }, [flow, key, ready]);

  useEffect(() => {
    if (!fitted.current || width === 0 || height === 0) return;
    // Not at once: the click that opened the panel may be the first of two, and must not miss the second time.
    const later = window.setTimeout(() => void flow.fitView(FIT), DOUBLE_CLICK);
    return () => window.clearTimeout(later);
  }, [flow, width, height]);

  // A movement with an event behind it was somebody's hand.
  return useCallback((event) => {
    if (event) fitted.current = false;
  }, []);
}
