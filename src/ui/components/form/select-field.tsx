/** One of a few values. Committed at once: there is nothing to get wrong in between. */
import { useId, useState } from 'react';
import { CONTROL, FieldFrame, noteId } from './field.tsx';

export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
}

export interface SelectFieldProps<Value> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: Value;
  readonly mixed?: boolean;
  readonly choices: readonly Choice<Value>[];
  /** Null when it was taken, else why not. */
  readonly commit: (value: Value) => string | null;
  readonly hint?: React.ReactNode;
  readonly disabled?: boolean;
}

export function SelectField<Value extends string | number | null>(props: SelectFieldProps<Value>) {
  const { label, hideLabel, value, mixed = false, choices, commit, hint, disabled } = props;
  const id = useId();
  const [error, setError] = useState<string | null>(null);
  const index = mixed ? -1 : choices.findIndex((choice) => choice.value === value);
  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={error}>
      <select
        id={id}
        value={index}
        disabled={disabled}
        aria-invalid={error ? true : undefined}
        aria-describedby={error || hint ? noteId(id) : undefined}
        onChange={(event) => {
          const choice = choices[Number(event.currentTarget.value)];
          if (choice) setError(commit(choice.value));
        }}
        className={`${CONTROL} h-7 pe-1`}
      >
        {index < 0 && (
          <option value={-1} disabled>
            {mixed ? 'mixed' : `${value ?? 'none'}`}
          </option>
        )}
        {choices.map((choice, at) => (
          <option key={String(choice.value)} value={at}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** Choices out of a table of words, in its order. */
export const choicesOf = <Value extends string>(
  words: Readonly<Record<Value, string>>,
): readonly Choice<Value>[] =>
  (Object.entries(words) as [Value, string][]).map(([value, label]) => ({ value, label }));
