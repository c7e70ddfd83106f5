/**
 * A button that opens a list of actions. Never modal: Radix would lock scrolling with an injected style, which the
 * page's policy forbids. It opens where its button stands, so that it is in the same landmark.
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
      <DropdownMenu.Content
        className="menu"
        align="start"
        sideOffset={4}
        collisionPadding={8}
        aria-label={label}
      >
        {children}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}

interface TickProps {
  readonly on: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** On or off. The menu stays, since several are often wanted. */
export function MenuTick({ on, onToggle, children }: TickProps) {
  return (
    <DropdownMenu.CheckboxItem
      className="menu-item menu-choice"
      checked={on}
      onCheckedChange={onToggle}
      onSelect={(event) => event.preventDefault()}
    >
      <DropdownMenu.ItemIndicator className="menu-tick">✓</DropdownMenu.ItemIndicator>
      <span className="menu-label">{children}</span>
    </DropdownMenu.CheckboxItem>
  );
}

interface ChoiceProps<Value extends string> {
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly name: string }[];
  readonly onChoose: (value: Value) => void;
}

/** One of several, the present one ticked. */
export function MenuChoice<Value extends string>({ value, choices, onChoose }: ChoiceProps<Value>) {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={(next) => onChoose(next as Value)}>
      {choices.map((choice) => (
        <DropdownMenu.RadioItem key={choice.value} value={choice.value} className="menu-item menu-choice">
          <DropdownMenu.ItemIndicator className="menu-tick">✓</DropdownMenu.ItemIndicator>
          <span className="menu-label">{choice.name}</span>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}
