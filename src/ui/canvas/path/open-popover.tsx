import { Popover } from 'radix-ui';
import { type ReactNode, useRef } from 'react';

interface Props {
  readonly title: string;
  /** It opens beside it, and gives the focus back to it. */
  readonly button: HTMLElement;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function OpenPopover({ title, button, onClose, children }: Props) {
  const anchor = useRef(button);
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          className="path-popover"
          sideOffset={8}
          collisionPadding={12}
          hideWhenDetached
          aria-label={title}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            button.focus();
          }}
          // Its button closes it by itself.
          onInteractOutside={(event) => button.contains(event.target as Node) && event.preventDefault()}
        >
          <h2>{title}</h2>
          {children}
          <Popover.Arrow className="path-popover-arrow" width={14} height={7} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
