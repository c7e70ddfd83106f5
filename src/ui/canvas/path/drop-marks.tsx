/** A cross where packets die, the reason in about five words, and a "why" that says the sentence. */
import { useOnViewportChange } from '@xyflow/react';
import { Popover } from 'radix-ui';
import { memo, useState } from 'react';
import { useEditorStore } from '#ui/use-editor.tsx';
import type { DropMark } from './hop-marks.ts';
import type { PathDrawing } from './path-drawing.ts';
import { percent } from './words.ts';

export const DropMarks = memo(function DropMarks({ drawing, scale }: { readonly drawing: PathDrawing; readonly scale: number }) {
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
  const [open, setOpen] = useState(false);
  useOnViewportChange({ onStart: () => setOpen(false) });
  const { at, label, words, sentence, share } = drop;
  const change = (next: boolean) => {
    setOpen(next);
    if (next) store.getState().selectStep({ type: 'hop', direction: drop.direction, index: drop.index });
  };
  return (
    <>
      <svg className="path-svg" aria-hidden="true">
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
        <Popover.Root open={open} onOpenChange={change}>
          <Popover.Trigger asChild>
            <button type="button" aria-label={`Why: ${words}`}>
              why
            </button>
          </Popover.Trigger>
          <Popover.Portal>
            <Popover.Content className="path-popover" sideOffset={8} collisionPadding={12} aria-label="Why the packet stops here">
              <p>{sentence}</p>
              <Popover.Arrow className="path-popover-arrow" width={14} height={7} />
            </Popover.Content>
          </Popover.Portal>
        </Popover.Root>
      </div>
    </>
  );
}
