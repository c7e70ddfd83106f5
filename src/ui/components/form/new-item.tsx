/** The fields without which a new list item cannot be, all checked together when it is added. */

import { type FormEvent, useId, useState } from 'react';
import type { Result } from '#base/result.ts';
import { t } from '#base/t.ts';
import { Button } from './button.tsx';
import { CONTROL, FieldFrame, FieldNote, noteId } from './field.tsx';
import { readableError } from './readable-error.ts';

export interface NewField {
  readonly label: string;
  readonly parse: (text: string) => Result<unknown, string>;
  readonly placeholder?: string;
  /** Choose one of these in place of writing. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

type Values<Fields extends Readonly<Record<string, NewField>>> = {
  readonly [Name in keyof Fields]: Fields[Name] extends {
    readonly parse: (text: string) => Result<infer Value, string>;
  }
    ? Value
    : never;
};

interface NewItemProps<Fields extends Readonly<Record<string, NewField>>> {
  readonly fields: Fields;
  readonly onAdd: (values: Values<Fields>) => string | null;
}

export function NewItem<const Fields extends Readonly<Record<string, NewField>>>({
  fields,
  onAdd,
}: NewItemProps<Fields>) {
  const id = useId();
  const names = Object.keys(fields);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [refused, setRefused] = useState<string | null>(null);

  function submit(event: FormEvent) {
    event.preventDefault();
    const values: Record<string, unknown> = {};
    const wrong: Record<string, string> = {};
    for (const name of names) {
      const result = fields[name]?.parse(texts[name] ?? '');
      if (result?.ok) values[name] = result.value;
      else if (result) wrong[name] = readableError(texts[name] ?? '', result.error);
    }
    setErrors(wrong);
    const first = names.find((name) => name in wrong);
    if (first) return document.getElementById(`${id}-${first}`)?.focus();
    setRefused(onAdd(values as Values<Fields>));
  }

  return (
    <form onSubmit={submit} className="grid gap-2" noValidate>
      {names.map((name, index) => {
        const { label, placeholder, choices } = fields[name] as NewField;
        const control = {
          id: `${id}-${name}`,
          value: texts[name] ?? '',
          // The form was asked for, so its first field is where the next key should go.
          autoFocus: index === 0,
          'aria-invalid': errors[name] ? true : undefined,
          'aria-describedby': errors[name] ? noteId(`${id}-${name}`) : undefined,
          onChange: (event: { currentTarget: { value: string } }) => {
            const { value } = event.currentTarget;
            setTexts((old) => ({ ...old, [name]: value }));
          },
        };
        return (
          <FieldFrame key={name} id={control.id} label={label} error={errors[name]}>
            {choices ? (
              <select {...control} className={`${CONTROL} h-7 pe-1`}>
                <option value="" disabled>{t`Choose`}</option>
                {choices.map((choice) => (
                  <option key={choice.value} value={choice.value}>
                    {choice.label}
                  </option>
                ))}
              </select>
            ) : (
              <input
                {...control}
                type="text"
                placeholder={placeholder}
                spellCheck={false}
                autoComplete="off"
                className={`${CONTROL} h-7 font-mono text-body`}
              />
            )}
          </FieldFrame>
        );
      })}
      <div>
        <Button type="submit">{t`Add`}</Button>
        <FieldNote id={id} error={refused} />
      </div>
    </form>
  );
}
