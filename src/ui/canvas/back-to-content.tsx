/** The way back, for who has panned to where nothing is: shown after a second without anything in view. */

import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect, useState } from 'react';
import { t } from '#base/t.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { boundsIn, fitTo } from './camera.ts';
import type { CanvasNode } from './projection.ts';
import { useScene } from './scene-context.ts';

const LOST = 1000;

export function BackToContent() {
  const flow = useReactFlow<CanvasNode>();
  const scene = useScene();
  const any = useEditor(({ document }) => Object.keys(document.nodes).length > 0);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const empty = useStore(({ transform: [x, y, zoom], width: w, height: h }) => {
    const view = { x: -x / zoom, y: -y / zoom, width: w / zoom, height: h / zoom };
    return w > 0 && any && scene.index.idsIn(view).length === 0;
  });
  const [lost, setLost] = useState(false);
  useEffect(() => {
    if (!empty) return setLost(false);
    const later = window.setTimeout(() => setLost(true), LOST);
    return () => window.clearTimeout(later);
  }, [empty]);
  if (!lost) return null;
  return (
    <button
      type="button"
      className="back-to-content text-button outlined"
      onClick={() => fitTo(flow, boundsIn(scene), { width, height })}
    >{t`Back to the drawing`}</button>
  );
}
