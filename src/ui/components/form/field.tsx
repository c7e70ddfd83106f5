/** The frame of every field: label above, unit inside, hint below, and an error in place of the hint. */
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export interface FieldFrameProps {
  readonly id: string;
  readonly label: string;
  /** The label is read out and not drawn: a row of a list has one heading for all. */
  readonly hideLabel?: boolean | undefined;
  readonly hint?: ReactNode;
  readonly error?: string | null | undefined;
  readonly children: ReactNode;
}

export function FieldFrame({ id, label, hideLabel, hint, error, children }: FieldFrameProps) {
  return (
    <div className="min-w-0">
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'mb-1 block text-label text-muted'}>
        {label}
      </label>
      {children}
      <FieldNote id={id} hint={hint} error={error} />
    </div>
  );
}

/** What `aria-describedby` of the control points at. */
export const noteId = (id: string): string => `${id}-note`;

export function FieldNote({ id, hint, error }: Pick<FieldFrameProps, 'id' | 'hint' | 'error'>) {
  if (error) {
    return (
      <p id={noteId(id)} role="alert" className="mt-1 flex gap-1 text-label text-danger">
        <CircleAlert aria-hidden size={12} className="mt-0.5 shrink-0" />
        <span className="min-w-0 break-words">{error}</span>
      </p>
    );
  }
  if (!hint) return null;
  return (
    <p id={noteId(id)} className="mt-1 text-label text-muted">
      {hint}
    </p>
  );
}

/** Every text control looks like this. */
export const CONTROL =
  'w-full min-w-0 rounded-md border border-line-strong bg-card px-2 text-body text-text ' +
  'placeholder:text-faint hover:border-muted aria-invalid:border-danger ' +
  'focus-visible:outline-2 focus-visible:outline-offset-1 focus-visible:outline-accent';
