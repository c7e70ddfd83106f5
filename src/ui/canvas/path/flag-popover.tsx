/** The short text that a flag, a cross or a label of the drawing opens. It goes with the drawing when that moves. */
import {
  cloneElement,
  lazy,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  Suspense,
  useState,
} from 'react';

const OpenPopover = lazy(async () => ({ default: (await import('./open-popover.tsx')).OpenPopover }));

interface Props {
  readonly title: string;
  /** A button. */
  readonly trigger: ReactElement<Partial<TriggerProps>>;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

interface TriggerProps {
  readonly 'aria-haspopup': 'dialog';
  readonly 'aria-expanded': boolean;
  onClick(event: MouseEvent<HTMLElement>): void;
}

export function FlagPopover({ title, trigger, onOpen, children }: Props) {
  const [button, setButton] = useState<HTMLElement | null>(null);
  return (
    <>
      {cloneElement(trigger, {
        'aria-haspopup': 'dialog',
        'aria-expanded': button !== null,
        onClick({ currentTarget }) {
          setButton(button ? null : currentTarget);
          if (!button) onOpen();
        },
      })}
      {button && (
        <Suspense>
          <OpenPopover title={title} button={button} onClose={() => setButton(null)}>
            {children}
          </OpenPopover>
        </Suspense>
      )}
    </>
  );
}
