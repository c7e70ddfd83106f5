/**
 * A line of text that stands for a value: parsed when it is committed, never while it is typed.
 *
 * Enter or leaving the field commits, Escape restores. What cannot be parsed stays in the field with the reason below
 * it, and nothing else changes.
 */
import { type KeyboardEvent, useId } from 'react';
import type { Result } from '#base/result.ts';
import { useDraft } from './drafts.tsx';
import { CONTROL, FieldFrame, noteId } from './field.tsx';
import { readableError } from './readable-error.ts';

export interface TextFieldProps<Value> {
  readonly label: string;
  readonly hideLabel?: boolean;
  /** Where its draft is kept: unique inside its scope. */
  readonly path: string;
  readonly value: Value;
  /** The values of several things differ: nothing is shown until one is typed for all. */
  readonly mixed?: boolean;
  readonly show: (value: Value) => string;
  readonly parse: (text: string) => Result<Value, string>;
  /** Null when it was taken, else why not. */
  readonly commit: (value: Value) => string | null;
  readonly unit?: string;
  readonly hint?: React.ReactNode;
  readonly placeholder?: string;
  readonly mono?: boolean;
  readonly multiline?: boolean;
  readonly readOnly?: boolean;
  /** Offered while typing; any other text is still allowed. */
  readonly suggestions?: readonly Suggestion[];
}

export interface Suggestion {
  readonly value: string;
  readonly label?: string;
}

export function TextField<Value>(props: TextFieldProps<Value>) {
  const {
    label,
    hideLabel,
    path,
    value,
    mixed = false,
    show,
    parse,
    commit,
    unit,
    hint,
    placeholder,
    mono,
    multiline,
    readOnly,
  } = props;
  const id = useId();
  const [draft, setDraft] = useDraft(path);
  const shown = mixed ? '' : show(value);

  function settle(text: string) {
    if (text === shown) return setDraft(null);
    const parsed = parse(text);
    if (!parsed.ok) return setDraft({ text, error: readableError(text, parsed.error) });
    if (!mixed && show(parsed.value) === shown) return setDraft(null);
    const refused = commit(parsed.value);
    setDraft(refused === null ? null : { text, error: refused });
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) {
    if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      settle(event.currentTarget.value);
    } else if (event.key === 'Escape' && draft) {
      // Not further up: the first Escape gives the text back, only the next leaves the form.
      event.stopPropagation();
      setDraft(null);
    }
  }

  const control = {
    id,
    value: draft?.text ?? shown,
    readOnly,
    placeholder: mixed ? 'mixed' : placeholder,
    spellCheck: false,
    autoComplete: 'off',
    'aria-invalid': draft?.error ? true : undefined,
    'aria-describedby': draft?.error || hint ? noteId(id) : undefined,
    onChange: (event: { currentTarget: { value: string } }) =>
      setDraft({ text: event.currentTarget.value, error: null }),
    onBlur: () => draft && settle(draft.text),
    onKeyDown,
  };

  return (
    <FieldFrame id={id} label={label} hideLabel={hideLabel} hint={hint} error={draft?.error}>
      {multiline ? (
        <textarea {...control} rows={3} className={`${CONTROL} resize-y py-1`} />
      ) : (
        <div className="relative">
          <input
            {...control}
            type="text"
            list={props.suggestions ? `${id}-list` : undefined}
            className={`${CONTROL} h-7 ${mono ? 'font-mono text-body tabular-nums' : ''} ${unit ? 'pe-12' : ''}`}
          />
          {unit && (
            <span
              aria-hidden
              className="pointer-events-none absolute inset-y-0 end-2 flex items-center text-label text-muted"
            >
              {unit}
            </span>
          )}
          {props.suggestions && (
            <datalist id={`${id}-list`}>
              {props.suggestions.map((suggestion) => (
                <option key={suggestion.value} value={suggestion.value} label={suggestion.label} />
              ))}
            </datalist>
          )}
        </div>
      )}
    </FieldFrame>
  );
}
