/** What the overlays say, over the drawing: labels, and the load of a link as the width of a band beneath it. */
import { ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import type { OverlayFact } from '#drawing/overlay-facts.ts';
import { overlayFacts } from '#drawing/overlay-facts.ts';
import { overlayLabels } from '#drawing/overlay-labels.ts';
import { takenByPath } from '#drawing/path/taken-by-path.ts';
import { svgPath } from '#drawing/scene/curve.ts';
import type { Rect } from '#drawing/scene/rect.ts';
import type { Scene } from '#drawing/scene/scene.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { LAYER } from '../layers.ts';
import { useDrawnPath } from '../path/use-path-drawing.ts';
import { useScene } from '../scene-context.ts';

export const OverlaySheet = memo(function OverlaySheet({ scale }: { readonly scale: number }) {
  const shown = useEditor((state) => state.overlays);
  const document = useEditor((state) => state.document);
  const report = useEditor((state) => state.report);
  const flow = useEditor(
    (state) => state.report?.flows.find((one) => one.flow === state.selectedFlow) ?? null,
  );
  const scene = useScene();
  const path = useDrawnPath();
  const facts = useMemo(() => overlayFacts(document, report, flow, shown), [document, report, flow, shown]);
  const labels = useMemo(
    () =>
      overlayLabels(
        facts,
        {
          box: (id) => scene.boxes.get(id),
          curve: (id) => scene.links.get(id as never),
          lane: (id, part) => scene.lane(id as never, part),
          taken: [
            ...Object.keys(document.nodes).flatMap((id) => scene.boxes.get(id) ?? []),
            ...Object.keys(document.zones).flatMap((id) => titleOf(scene.boxes.get(id))),
            ...(path ? takenByPath(path.drawing, path.scale) : []),
          ],
        },
        scale,
      ),
    [facts, scene, scale, document, path],
  );
  return (
    <ViewportPortal>
      <div className="path-sheet" style={{ zIndex: LAYER.link }} aria-hidden="true">
        <svg className="path-svg" aria-hidden="true">
          {facts.map((fact) => (
            <LoadBand key={`${fact.kind} ${fact.about} ${fact.part}`} fact={fact} scene={scene} />
          ))}
        </svg>
      </div>
      <div className="path-sheet" style={{ zIndex: LAYER.flag - 1 }}>
        <ul aria-label="What the overlays say" className="overlay-list">
          {labels.map(({ fact, rect }) => (
            <li
              key={`${fact.kind} ${fact.about} ${fact.part}`}
              className="overlay-label"
              data-kind={fact.kind}
              data-bad={fact.bad || undefined}
              style={{
                transform: `translate(${rect.x}px, ${rect.y}px) scale(${scale})`,
                width: rect.width / scale,
                height: rect.height / scale,
              }}
            >
              {fact.text}
            </li>
          ))}
        </ul>
      </div>
    </ViewportPortal>
  );
});

/** A zone's name stands at its upper left. */
const titleOf = (zone: Rect | undefined): readonly Rect[] =>
  zone ? [{ x: zone.x, y: zone.y, width: Math.min(zone.width, 210), height: 24 }] : [];

/** Of a full link; an idle one keeps a hair. */
const WIDEST = 16;

function LoadBand({ fact, scene }: { readonly fact: OverlayFact; readonly scene: Scene }) {
  if (fact.fill === null) return null;
  const curve = scene.links.get(fact.about as never);
  if (!curve) return null;
  return (
    <path
      className="load-band"
      data-bad={fact.bad || undefined}
      d={svgPath(curve)}
      strokeWidth={2 + Math.min(1, fact.fill) * WIDEST}
    />
  );
}
