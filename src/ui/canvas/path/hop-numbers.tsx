/** The number of each hop, beside where the ribbon comes in: request filled, reply outlined. */

import { memo } from 'react';
import { t } from '#base/t.ts';
import type { HopMark } from '#drawing/path/hop-marks.ts';
import type { PathDrawing } from '#drawing/path/path-drawing.ts';
import type { FlowReport } from '#sim/report/report.ts';
import { goToStep } from '#ui/panels/playback/moves.ts';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';

interface Props {
  readonly flow: FlowReport;
  readonly drawing: PathDrawing;
  readonly scale: number;
}

export const HopNumbers = memo(function HopNumbers({ flow, drawing, scale }: Props) {
  return (
    <>
      {drawing.hops.map((mark) => (
        <HopNumber key={`${flow.flow} ${mark.direction} ${mark.index}`} mark={mark} scale={scale} />
      ))}
    </>
  );
});

/** A shortcut for the pointer. By keyboard the ledger does the same, in order and with all the facts. */
function HopNumber({ mark, scale }: { readonly mark: HopMark; readonly scale: number }) {
  const store = useEditorStore();
  const selected = useEditor(
    ({ selectedStep }) =>
      selectedStep?.type === 'hop' &&
      selectedStep.direction === mark.direction &&
      selectedStep.index === mark.index,
  );
  const way = mark.direction === 'forward' ? t`request` : t`reply`;
  return (
    <>
      {mark.ring && (
        <span
          className="hop-ring"
          style={{ transform: `translate(${mark.ring.x}px, ${mark.ring.y}px) translate(-50%, -50%)` }}
        />
      )}
      <button
        type="button"
        tabIndex={-1}
        className="hop-number nodrag nopan"
        data-direction={mark.direction}
        data-selected={selected || undefined}
        aria-label={t`Hop ${mark.number} of the ${way}, ${mark.label}`}
        title={`${mark.number} · ${mark.label} (${way})`}
        style={{
          transform: `translate(${mark.badge.x}px, ${mark.badge.y}px) translate(-50%, -50%) scale(${scale})`,
        }}
        onClick={() => goToStep(store, { type: 'hop', direction: mark.direction, index: mark.index })}
      >
        {mark.number}
      </button>
    </>
  );
}
