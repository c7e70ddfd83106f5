import { useEffect, useId, useRef, useState } from 'react';
import { t } from '#base/t.ts';
import { FieldNote, noteId } from './field.tsx';

export interface CheckFieldProps {
  readonly label: string;
  readonly value: boolean;
  readonly mixed?: boolean;
  /** Null when it was taken, else why not. */
  readonly commit: (value: boolean) => string | null;
  readonly hint?: React.ReactNode;
}

export function CheckField({ label, value, mixed = false, commit, hint }: CheckFieldProps) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = mixed;
  }, [mixed]);
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="flex min-h-6 items-center gap-2 text-body text-text">
        <input
          ref={box}
          id={id}
          type="checkbox"
          checked={!mixed && value}
          aria-describedby={error || hint ? noteId(id) : undefined}
          onChange={(event) => setError(commit(event.currentTarget.checked))}
          className="size-4 shrink-0 accent-accent focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-accent"
        />
        {label}
        {mixed && <span className="text-label text-muted">{t`mixed`}</span>}
      </label>
      <div className="ps-6">
        <FieldNote id={id} hint={hint} error={error} />
      </div>
    </div>
  );
}
