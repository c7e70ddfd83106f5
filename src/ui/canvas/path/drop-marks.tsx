/** A cross where packets die, the reason in about five words, and a "why" that says the sentence. */

import { memo } from 'react';
import { t } from '#base/t.ts';
import type { DropMark } from '#drawing/path/hop-marks.ts';
import type { PathDrawing } from '#drawing/path/path-drawing.ts';
import { nearestOf, svgPath } from '#drawing/path/polyline.ts';
import { percent } from '#drawing/path/words.ts';
import { goToStep } from '#ui/panels/playback/moves.ts';
import { useEditorStore } from '#ui/use-editor.tsx';
import { FlagPopover } from './flag-popover.tsx';

interface Props {
  readonly drawing: PathDrawing;
  readonly scale: number;
}

export const DropMarks = memo(function DropMarks({ drawing, scale }: Props) {
  return (
    <>
      {drawing.drops.map((drop) => (
        <Drop key={`${drop.direction} ${drop.index}`} drop={drop} scale={scale} />
      ))}
    </>
  );
});

function Drop({ drop, scale }: { readonly drop: DropMark; readonly scale: number }) {
  const store = useEditorStore();
  const { at, label, words, sentence, share, direction, index } = drop;
  return (
    <>
      <svg className="path-svg" aria-hidden="true">
        <path className="drop-leader" d={svgPath([at, nearestOf(label, at)])} />
        <g transform={`translate(${at.x} ${at.y}) scale(${scale})`}>
          <path className="drop-halo" d="M-8 -8L8 8M8 -8L-8 8" />
          <path className="drop-cross" d="M-8 -8L8 8M8 -8L-8 8" />
        </g>
      </svg>
      <div
        className="drop-label nodrag nopan"
        style={{
          transform: `translate(${label.x}px, ${label.y}px) scale(${scale})`,
          width: label.width / scale,
          height: label.height / scale,
        }}
      >
        <span>
          {words}
          {share < 0.995 && ` (${percent(share)})`}
        </span>
        <FlagPopover
          title={direction === 'forward' ? t`The request stops here` : t`The reply stops here`}
          onOpen={() => goToStep(store, { type: 'hop', direction, index })}
          trigger={<button type="button" aria-label={t`Why: ${words}`}>{t`why`}</button>}
        >
          <p>{sentence}</p>
        </FlagPopover>
      </div>
    </>
  );
}
