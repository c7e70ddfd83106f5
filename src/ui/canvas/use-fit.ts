/** The whole drawing in the window: on opening a document, and on request. Never above 100 %. */
import { type FitViewOptions, useNodesInitialized, useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { useEditor } from '#ui/use-editor.tsx';

/** Room for the label of the privacy line above, and for legend and zoom below. */
export const FIT: FitViewOptions = {
  padding: { top: '36px', right: '20px', bottom: '60px', left: '20px' },
  maxZoom: 1,
};

export function useFit(): void {
  const flow = useReactFlow();
  const key = useEditor((state) => state.documentKey);
  const ready = useNodesInitialized();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another document is another drawing
  useEffect(() => {
    if (ready) void flow.fitView(FIT);
  }, [flow, key, ready]);
}
