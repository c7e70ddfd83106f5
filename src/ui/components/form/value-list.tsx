/** A list of short values, one line each: prefixes, addresses, communities. */

import { useId, useRef, useState } from 'react';
import type { Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import { DraftScope, useForgetDrafts } from './drafts.tsx';
import { FieldNote } from './field.tsx';
import { reordered, replaced, useListKeys, without } from './list-keys.ts';
import { RowButtons } from './row-buttons.tsx';
import { type Suggestion, TextField } from './text-field.tsx';

export interface ValueListProps<Value extends string | number> {
  readonly label: string;
  /** One of them: `Prefix`. */
  readonly one: string;
  readonly path: string;
  readonly values: readonly Value[];
  readonly parse: (text: string) => Result<Value, string>;
  readonly commit: (values: readonly Value[]) => string | null;
  /** The order means something. */
  readonly ordered?: boolean;
  readonly hint?: React.ReactNode;
  readonly placeholder?: string;
  /** Beside a value, what it stands for. */
  readonly gloss?: (value: Value) => string | null;
  readonly suggestions?: readonly Suggestion[];
}

export function ValueList<Value extends string | number>(props: ValueListProps<Value>) {
  const { label, one, path, values, parse, commit, ordered, hint, placeholder, gloss, suggestions } = props;
  const id = useId();
  const adder = useRef<HTMLDivElement>(null);
  const [error, setError] = useState<string | null>(null);
  const { keys, removed, moved } = useListKeys(values.length);
  const forget = useForgetDrafts(path);

  function change(next: readonly Value[]): boolean {
    const refused = commit(next);
    setError(refused);
    return refused === null;
  }

  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 block text-label text-muted">{label}</legend>
      <DraftScope name={path}>
        <ul className="grid gap-1">
          {values.map((value, index) => (
            <li key={keys[index]} className="flex items-start gap-1">
              <div className="min-w-0 flex-1">
                <TextField
                  label={`${one} ${index + 1}`}
                  hideLabel
                  path={String(index)}
                  value={value}
                  show={String}
                  parse={parse}
                  commit={(next) => commit(replaced(values, index, next))}
                  mono
                  hint={gloss?.(value)}
                />
              </div>
              <span className="py-0.5">
                <RowButtons
                  name={`${one} ${value}`}
                  index={index}
                  count={values.length}
                  onMove={
                    ordered
                      ? (to) => {
                          if (!change(reordered(values, index, to))) return;
                          moved(index, to);
                          forget();
                        }
                      : undefined
                  }
                  onRemove={() => {
                    if (!change(without(values, index))) return;
                    removed(index);
                    forget();
                    adder.current?.querySelector('input')?.focus();
                  }}
                />
              </span>
            </li>
          ))}
        </ul>
        <div ref={adder} className={values.length > 0 ? 'mt-1' : ''}>
          <TextField<readonly Value[]>
            label={t`Add ${one.toLowerCase()}`}
            hideLabel
            path="new"
            value={NOTHING}
            show={(values) => values.join(', ')}
            parse={(text) => severalOf(parse, text)}
            commit={(added) => commit([...values, ...added])}
            placeholder={placeholder ? t`Add, like ${placeholder}` : t`Add`}
            mono
            {...(suggestions ? { suggestions } : {})}
          />
        </div>
      </DraftScope>
      <FieldNote id={id} hint={hint} error={error} />
    </fieldset>
  );
}

const NOTHING: readonly never[] = [];

/** A pasted `a, b c` adds three. A text that is one value as it stands stays one. */
function severalOf<Value>(
  parse: (text: string) => Result<Value, string>,
  text: string,
): Result<readonly Value[], string> {
  const whole = parse(text);
  if (whole.ok) return { ok: true, value: [whole.value] };
  const parts = text.split(/[\s,;]+/).filter(Boolean);
  if (parts.length < 2) return whole;
  const values: Value[] = [];
  for (const part of parts) {
    const value = parse(part);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return { ok: true, value: values };
}
