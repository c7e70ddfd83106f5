/** Everything that may be laid over the drawing besides the path. Loaded when the first of it is wanted. */
import { useStore } from '@xyflow/react';
import { useEditor } from '#ui/use-editor.tsx';
import { scaleAt } from '../path/use-path-drawing.ts';
import { DifferenceSheet } from './difference-sheet.tsx';
import { MomentSheet } from './moment-sheet.tsx';
import { OverlaySheet } from './overlay-sheet.tsx';
import './overlays.css';

export function Overlays() {
  const scale = useStore(({ transform }) => scaleAt(transform[2]));
  const any = useEditor((state) => state.overlays.length > 0);
  return (
    <>
      {any && <OverlaySheet scale={scale} />}
      <MomentSheet scale={scale} />
      <DifferenceSheet scale={scale} />
    </>
  );
}
