import type { ComponentProps, ReactNode } from 'react';

const TONES = {
  primary: 'border-transparent bg-accent text-on-accent hover:brightness-110',
  plain: 'border-line bg-card text-text hover:border-muted',
  quiet: 'border-transparent bg-transparent text-muted hover:bg-hover hover:text-text',
} as const;

const RING = 'focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-accent';

interface ButtonProps extends ComponentProps<'button'> {
  readonly tone?: keyof typeof TONES;
  readonly children: ReactNode;
}

export function Button({ tone = 'plain', className = '', children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`inline-flex min-h-7 shrink-0 items-center gap-1.5 whitespace-nowrap rounded-md border px-2.5 text-body disabled:opacity-45 aria-disabled:opacity-45 ${TONES[tone]} ${RING} ${className}`}
    >
      {children}
    </button>
  );
}

/** A glyph with a name for those who do not see it; 24 px, the smallest target there may be (WCAG 2.5.8). */
export function IconButton({
  label,
  className = '',
  children,
  ...rest
}: ButtonProps & { readonly label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      {...rest}
      className={`inline-flex size-6 shrink-0 items-center justify-center rounded-md text-muted hover:bg-hover hover:text-text disabled:opacity-35 ${RING} ${className}`}
    >
      {children}
    </button>
  );
}
