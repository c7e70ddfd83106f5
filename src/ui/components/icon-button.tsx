/** A square button with a sign in it. Its name is said, and shown with its keys when the pointer rests on it. */
import type { ComponentProps, ReactNode } from 'react';

interface Props extends Omit<ComponentProps<'button'>, 'children' | 'title' | 'aria-label'> {
  readonly label: string;
  /** For people to read: `Ctrl Z`. */
  readonly keys?: string;
  readonly children: ReactNode;
}

export function IconButton({ label, keys, children, className = '', ...rest }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      className={`icon-button ${className}`}
      {...rest}
    >
      {children}
    </button>
  );
}
