/** What the overlays say, over the drawing: labels, and the load of a link as the width of a band beneath it. */

import { Panel, ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { elementName } from '#commands/element-name.ts';
import type { OverlayFact } from '#drawing/overlay-facts.ts';
import { overlayFacts } from '#drawing/overlay-facts.ts';
import { overlayLabels } from '#drawing/overlay-labels.ts';
import { overlaySceneOf } from '#drawing/overlay-scene.ts';
import { svgPath } from '#drawing/scene/curve.ts';
import type { Scene } from '#drawing/scene/scene.ts';
import { eventShown } from '#editor/event-shown.ts';
import type { TopologyDocument } from '#model/document.ts';
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
    () => overlayLabels(facts, overlaySceneOf(document, scene, path), scale),
    [facts, scene, scale, document, path],
  );
  const leftOut = useMemo(
    () => facts.filter((fact) => !labels.some((label) => label.fact === fact)),
    [facts, labels],
  );
  const quiet = useEditor((state) => eventShown(state) !== null) || undefined;
  return (
    <>
      <ViewportPortal>
        <div className="path-sheet" data-quiet={quiet} style={{ zIndex: LAYER.link }} aria-hidden="true">
          <svg className="path-svg" aria-hidden="true">
            {facts.map((fact) => (
              <LoadBand key={`${fact.kind} ${fact.about} ${fact.part}`} fact={fact} scene={scene} />
            ))}
          </svg>
        </div>
        <div className="path-sheet" data-quiet={quiet} style={{ zIndex: LAYER.flag - 1 }}>
          <ul aria-label={t`What the overlays say`} className="overlay-list">
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
                <span className="sr-only">{nameOf(document, fact)}: </span>
                {fact.text}
              </li>
            ))}
            {/* Whoever listens need not do without what found no room. */}
            {leftOut.map((fact) => (
              <li key={`${fact.kind} ${fact.about} ${fact.part}`} className="sr-only">
                {nameOf(document, fact)}: {fact.text}
              </li>
            ))}
          </ul>
        </div>
      </ViewportPortal>
      {leftOut.length > 0 && <LeftOut facts={leftOut} document={document} />}
    </>
  );
});

/** How many labels found no room, and what they say to whoever asks. Nearer there is room for them. */
function LeftOut({
  facts,
  document,
}: {
  readonly facts: readonly OverlayFact[];
  readonly document: TopologyDocument;
}) {
  return (
    <Panel position="top-right">
      <details className="left-out nodrag nopan nowheel">
        <summary>
          {t`${plural(facts.length, { one: 'One label finds', other: '# labels find' })} no room: zoom in, or read here`}
        </summary>
        <ul>
          {facts.map((fact) => (
            <li key={`${fact.kind} ${fact.about} ${fact.part}`}>
              <span>{nameOf(document, fact)}</span> {fact.text}
            </li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}

const nameOf = (document: TopologyDocument, { about, part }: OverlayFact): string =>
  part ? t`${elementName(document, about)}, ${part} link` : elementName(document, about);

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
