/** Only what differs, strong: what the selected flow has taken instead, and what it has left. All else steps back. */

import { ViewportPortal } from '@xyflow/react';
import { t } from '#base/t.ts';
import { svgPath } from '#drawing/scene/curve.ts';
import type { PathParts } from '#sim/report/comparison.ts';
import { useEditor } from '#ui/use-editor.tsx';
import { LAYER } from '../layers.ts';
import { useScene } from '../scene-context.ts';

export function DifferenceSheet({ scale }: { readonly scale: number }) {
  const change = useEditor(
    ({ differences, selectedFlow }) => differences?.flows.find(({ flow }) => flow === selectedFlow) ?? null,
  );
  const isWhatIf = useEditor((state) => state.comparing?.otherIs === 'after');
  if (!change) return null;
  return (
    <ViewportPortal>
      <div className="path-sheet" style={{ zIndex: LAYER.flag + 1 }} aria-hidden="true">
        <Parts parts={change.left} kind="left" word={isWhatIf ? t`now only` : 'left'} scale={scale} />
        <Parts
          parts={change.taken}
          kind="taken"
          word={isWhatIf ? t`then instead` : t`taken instead`}
          scale={scale}
        />
      </div>
    </ViewportPortal>
  );
}

interface PartsProps {
  readonly parts: PathParts;
  readonly kind: 'left' | 'taken';
  readonly word: string;
  readonly scale: number;
}

function Parts({ parts, kind, word, scale }: PartsProps) {
  const scene = useScene();
  return (
    <>
      <svg className="path-svg" aria-hidden="true">
        {parts.links.map((link) => {
          const curve = scene.links.get(link);
          return curve ? (
            <path key={link} className="difference-line" data-kind={kind} d={svgPath(curve)} />
          ) : null;
        })}
        {parts.nodes.map((node) => {
          const box = scene.boxes.get(node);
          return box ? (
            <rect
              key={node}
              className="difference-box"
              data-kind={kind}
              x={box.x - 4}
              y={box.y - 4}
              width={box.width + 8}
              height={box.height + 8}
              rx={9}
            />
          ) : null;
        })}
      </svg>
      {parts.nodes.map((node) => {
        const box = scene.boxes.get(node);
        return box ? (
          <span
            key={node}
            className="difference-word"
            data-kind={kind}
            style={{ transform: `translate(${box.x}px, ${box.y - 6}px) translateY(-100%) scale(${scale})` }}
          >
            {kind === 'left' ? '✕' : '➔'} {word}
          </span>
        ) : null;
      })}
    </>
  );
}
