/**
 * The whole drawing in a corner, and what of it is in view: a click or a drag goes there. For eyes only; the outline and
 * the keys go everywhere too.
 */

import { useReactFlow, useStore } from '@xyflow/react';
import { memo, type PointerEvent, useLayoutEffect, useRef } from 'react';
import type { Rect } from '#drawing/scene/rect.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { boundsIn } from './camera.ts';
import { paintFar } from './far/far-picture.ts';
import { inksOf } from './far/inks.ts';
import { useScene } from './scene-context.ts';

const WIDTH = 176;
const HEIGHT = 112;
const MARGIN = 8;
/** Fewer things are found without a map. */
export const MAPPED = 50;

export const Minimap = memo(function Minimap() {
  const many = useEditor(({ document }) => Object.keys(document.nodes).length > MAPPED);
  return many ? <Overview /> : null;
});

const NOBODY: ReadonlySet<string> = new Set();

function Overview() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const flow = useReactFlow();
  const scene = useScene();
  const document = useEditor((state) => state.document);
  const theme = useEditor((state) => state.theme);
  const { index } = scene;
  const bounds = boundsIn(scene) ?? { x: 0, y: 0, width: 1, height: 1 };
  const zoom = Math.min((WIDTH - 2 * MARGIN) / bounds.width, (HEIGHT - 2 * MARGIN) / bounds.height);
  const area: Rect = {
    x: bounds.x + bounds.width / 2 - WIDTH / zoom / 2,
    y: bounds.y + bounds.height / 2 - HEIGHT / zoom / 2,
    width: WIDTH / zoom,
    height: HEIGHT / zoom,
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn for the document, not for each step of a drag
  useLayoutEffect(() => {
    const element = canvas.current;
    const paper = element?.getContext('2d');
    if (!element || !paper) return;
    const ratio = globalThis.devicePixelRatio;
    Object.assign(element, { width: WIDTH * ratio, height: HEIGHT * ratio });
    paintFar(paper, inksOf(element), {
      document,
      scene,
      area,
      scale: zoom * ratio,
      selected: NOBODY,
      without: NOBODY,
    });
  }, [document, index, theme]);

  const go = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const x = area.x + (event.clientX - left) / zoom;
    const y = area.y + (event.clientY - top) / zoom;
    void flow.setCenter(x, y, { zoom: flow.getZoom() });
  };
  return (
    <div className="minimap" aria-hidden="true" onPointerDown={go} onPointerMove={go}>
      <canvas ref={canvas} style={{ width: WIDTH, height: HEIGHT }} />
      <Lens area={area} zoom={zoom} />
    </div>
  );
}

function Lens({ area, zoom }: { readonly area: Rect; readonly zoom: number }) {
  const [x, y, scale] = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  return (
    <span
      className="minimap-lens"
      style={{
        transform: `translate(${(-x / scale - area.x) * zoom}px, ${(-y / scale - area.y) * zoom}px)`,
        width: (width / scale) * zoom,
        height: (height / scale) * zoom,
      }}
    />
  );
}
