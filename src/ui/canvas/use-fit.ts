/** The whole drawing in the window: on opening a document, and on request. Never above 100 %. */
import { type FitViewOptions, useNodesInitialized, useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { useEditor } from '#ui/use-editor.tsx';

export const FIT: FitViewOptions = { padding: '24px', maxZoom: 1 };

export function useFit(): void {
  const flow = useReactFlow();
  const key = useEditor((state) => state.documentKey);
  const ready = useNodesInitialized();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another document is another drawing
  useEffect(() => {
    if (ready) void flow.fitView(FIT);
  }, [flow, key, ready]);
}
