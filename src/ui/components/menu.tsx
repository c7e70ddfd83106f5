/**
 * A button that opens a list of actions. Never modal: Radix would lock scrolling with an injected style, which the
 * page's policy forbids.
 */
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';

interface Props {
  /** The button. */
  readonly trigger: ReactNode;
  readonly label: string;
  readonly children: ReactNode;
}

export function Menu({ trigger, label, children }: Props) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label={label}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface ItemProps {
  readonly onSelect: () => void;
  readonly children: ReactNode;
  /** A second, quieter line. */
  readonly about?: string | undefined;
  readonly keys?: string | undefined;
  readonly checked?: boolean;
}

export function MenuItem({ onSelect, children, about, keys, checked }: ItemProps) {
  const inside = (
    <>
      <span>
        <span className="menu-label">{children}</span>
        {about && <span className="menu-about">{about}</span>}
      </span>
      {keys && <kbd>{keys}</kbd>}
    </>
  );
  if (checked === undefined) {
    return (
      <DropdownMenu.Item className="menu-item" onSelect={onSelect}>
        {inside}
      </DropdownMenu.Item>
    );
  }
  return (
    <DropdownMenu.CheckboxItem className="menu-item menu-choice" checked={checked} onSelect={onSelect}>
      <DropdownMenu.ItemIndicator className="menu-tick">✓</DropdownMenu.ItemIndicator>
      {inside}
    </DropdownMenu.CheckboxItem>
  );
}

export const MenuTitle = ({ children }: { readonly children: ReactNode }) => (
  <DropdownMenu.Label className="menu-title">{children}</DropdownMenu.Label>
);

export const MenuLine = () => <DropdownMenu.Separator className="menu-line" />;
