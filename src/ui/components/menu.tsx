/**
 * A button that opens a list of actions. The list is fetched when it is first wanted, and opens where its button stands,
 * so that it is in the same landmark.
 */
import {
  type ComponentType,
  cloneElement,
  type KeyboardEvent,
  lazy,
  type MouseEvent,
  type ReactElement,
  Suspense,
  useState,
} from 'react';

const OpenMenu = lazy(async () => ({ default: (await import('./open-menu.tsx')).OpenMenu }));

interface Props {
  readonly trigger: ReactElement<Partial<TriggerProps>>;
  readonly label: string;
  /** Lazy, as the menu itself is. */
  readonly content: ComponentType;
}

interface TriggerProps {
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  readonly 'data-state': 'open' | 'closed';
  onClick(event: MouseEvent<HTMLElement>): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
}

export function Menu({ trigger, label, content: Content }: Props) {
  const [button, setButton] = useState<HTMLElement | null>(null);
  return (
    <>
      {cloneElement(trigger, {
        'aria-haspopup': 'menu',
        'aria-expanded': button !== null,
        'data-state': button ? 'open' : 'closed',
        onClick: ({ currentTarget }) => setButton(button ? null : currentTarget),
        onKeyDown(event) {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setButton(event.currentTarget);
        },
      })}
      {button && (
        <Suspense>
          <OpenMenu button={button} label={label} onClose={() => setButton(null)}>
            <Content />
          </OpenMenu>
        </Suspense>
      )}
    </>
  );
}
