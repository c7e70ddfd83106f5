/** The list itself. Never modal: Radix would lock scrolling with an injected style, which the page's policy forbids. */

import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { language } from '#base/language.ts';

interface Props {
  /** Has the focus again when the menu closes. */
  readonly button: HTMLElement;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function OpenMenu({ button, label, onClose, children }: Props) {
  const { left, top, width, height } = button.getBoundingClientRect();
  return (
    <DropdownMenu.Root
      dir={language().direction}
      open
      modal={false}
      onOpenChange={(open) => !open && onClose()}
    >
      <DropdownMenu.Trigger asChild>
        <span className="menu-anchor" style={{ left, top, width, height }} aria-hidden="true" tabIndex={-1} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        className="menu"
        align="start"
        sideOffset={4}
        collisionPadding={8}
        aria-label={label}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          button.focus();
        }}
        // Its button closes it by itself.
        onInteractOutside={(event) => button.contains(event.target as Node) && event.preventDefault()}
      >
        {children}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
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
