/** The short text that a flag, a cross or a label of the drawing opens. It closes when the drawing moves under it. */
import { useOnViewportChange } from '@xyflow/react';
import { Popover } from 'radix-ui';
import { type ReactNode, useState } from 'react';

interface Props {
  readonly title: string;
  /** A button. */
  readonly trigger: ReactNode;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

export function FlagPopover({ title, trigger, onOpen, children }: Props) {
  const [open, setOpen] = useState(false);
  useOnViewportChange({ onStart: () => setOpen(false) });
  const change = (next: boolean) => {
    setOpen(next);
    if (next) onOpen();
  };
  return (
    <Popover.Root open={open} onOpenChange={change}>
      <Popover.Trigger asChild>{trigger}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className="path-popover" sideOffset={8} collisionPadding={12} aria-label={title}>
          <h2>{title}</h2>
          {children}
          <Popover.Arrow className="path-popover-arrow" width={14} height={7} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
