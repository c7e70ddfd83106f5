/** What a flag says when it is opened: who hands to whom, why this way, what protects the packet from here, the source. */
import { useOnViewportChange } from '@xyflow/react';
import { Popover } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import type { HandOff } from '#sim/report/report.ts';
import { useEditorStore } from '#ui/use-editor.tsx';
import { ownerWord } from './words.ts';

interface Props {
  /** Equal-cost twins, or one. */
  readonly handoffs: readonly HandOff[];
  /** Of the first of them in the report. */
  readonly index: number;
  readonly title?: string;
  readonly lead?: string;
  /** The flag itself: a button. */
  readonly children: ReactNode;
}

export function HandOffPopover({ handoffs, index, title, lead, children }: Props) {
  const store = useEditorStore();
  const [open, setOpen] = useState(false);
  // The text hangs on the flag, which moves with the drawing.
  useOnViewportChange({ onStart: () => setOpen(false) });
  const [first, ...twins] = handoffs;
  if (!first) return null;
  const change = (next: boolean) => {
    setOpen(next);
    if (next) store.getState().selectStep({ type: 'handoff', index });
  };
  return (
    <Popover.Root open={open} onOpenChange={change}>
      <Popover.Trigger asChild>{children}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="path-popover" sideOffset={8} collisionPadding={12} aria-label={title ?? titleOf(first)}>
          <h2>{title ?? titleOf(first)}</h2>
          {lead && <p>{lead}</p>}
          <dl>
            <dt>Who hands to whom</dt>
            <dd>
              {first.who}
              {twins.length > 0 && ` The same at ${[...new Set(twins.map((twin) => twin.at.label))].join(' and ')}.`}
            </dd>
            <dt>Route chosen by</dt>
            <dd>{first.chosenBy}</dd>
            <dt>Protected from here by</dt>
            <dd>{first.protectedBy}</dd>
            <dt>Source</dt>
            <dd className="path-facts">{first.facts.join(', ')}</dd>
          </dl>
          <Popover.Arrow className="path-popover-arrow" width={14} height={7} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

const titleOf = ({ from, to, edge, direction }: HandOff): string => {
  const owners = from === to ? ownerWord[from] : `${ownerWord[from]} to ${ownerWord[to]}`;
  return `${edge ? 'Microsoft edge: ' : ''}${owners}${direction === 'return' ? ', reply' : ''}`.replace(/^./, (letter) => letter.toUpperCase());
};
