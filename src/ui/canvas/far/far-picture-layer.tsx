/** The painted picture of a large drawing from far. It lies in the viewport, so a step of panning only moves it. */

import { ViewportPortal } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import type { Rect } from '#drawing/scene/rect.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { useCanvasSession } from '../canvas-session.ts';
import { LAYER } from '../layers.ts';
import { useScene } from '../scene-context.ts';
import { paintFar } from './far-picture.ts';
import { inksOf } from './inks.ts';

/** Sharper than this nobody sees, and a picture of it does not fit a small machine. */
const MAX_PIXELS = 12_000_000;

export function FarPicture({ area, zoom }: { readonly area: Rect; readonly zoom: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scene = useScene();
  const document = useEditor((state) => state.document);
  const selection = useEditor((state) => state.selection);
  const theme = useEditor((state) => state.theme);
  const held = useHeld();
  const { index } = scene;
  const full = zoom * globalThis.devicePixelRatio;
  const scale = full * Math.min(1, Math.sqrt(MAX_PIXELS / (area.width * area.height * full * full)));

  // A step of a drag makes a new scene: what it moves is not in the picture, so the index and who is held decide.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above; `theme` changes the inks
  useLayoutEffect(() => {
    const element = canvas.current;
    const paper = element?.getContext('2d');
    if (!element || !paper) return;
    const [width, height] = [Math.ceil(area.width * scale), Math.ceil(area.height * scale)];
    if (element.width !== width || element.height !== height) Object.assign(element, { width, height });
    paintFar(paper, inksOf(element), {
      document,
      scene,
      area,
      scale,
      selected: new Set(selection),
      without: held,
    });
  }, [document, index, area, scale, selection, held, theme]);

  return (
    <ViewportPortal>
      <canvas
        ref={canvas}
        className="far-picture"
        style={{
          transform: `translate(${area.x}px, ${area.y}px)`,
          width: area.width,
          height: area.height,
          zIndex: LAYER.link,
        }}
      />
    </ViewportPortal>
  );
}

/** The same set for a whole drag. */
function useHeld(): ReadonlySet<string> {
  const last = useRef<ReadonlySet<string>>(new Set());
  return useCanvasSession(({ moved }) => {
    const before = last.current;
    if (before.size !== moved.size || [...moved.keys()].some((id) => !before.has(id)))
      last.current = new Set(moved.keys());
    return last.current;
  });
}
