/**
 * A secret: kept in this browser beside the design, never in it. So no file, link, picture, copy or print of the design
 * can hold it, and no undo step does.
 */

import { useEffect, useId, useRef, useState } from 'react';
import { t } from '#base/t.ts';
import { CONTROL, FieldFrame, noteId } from '#ui/components/form/field.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';

interface Props {
  readonly label: string;
  /** Of which thing; with the label it names the secret. */
  readonly of: string;
  /** Why it cannot be one, in a sentence that does not repeat it. Such a value is not kept. */
  readonly fault?: (value: string) => string | null;
}

export function SecretField({ label, of, fault }: Props) {
  const editor = useEditorStore();
  const id = useId();
  const document = useEditor((state) => state.documentKey);
  const field = `${of} ${label}`;
  const [value, setValue] = useState('');
  /** Since it was read: what was kept before no longer matters then, however late the answer comes. */
  const typed = useRef(false);
  /** Typed, and not kept yet. */
  const [pending, setPending] = useState(false);
  const [shown, setShown] = useState(false);
  const [error, setError] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another design has secrets of its own
  useEffect(() => {
    let gone = false;
    typed.current = false;
    setPending(false);
    void editor
      .getState()
      .secrets()
      .then((secrets) => {
        if (!gone && !typed.current) setValue(secrets[field] ?? '');
      });
    return () => {
      gone = true;
    };
  }, [editor, document, field]);
  const keep = async () => {
    if (!typed.current) return;
    const wrong = value === '' ? null : (fault?.(value) ?? null);
    const kept = wrong === null && (await editor.getState().setSecret(field, value === '' ? null : value));
    setError(wrong ?? (kept ? null : t`This browser did not keep it.`));
    setPending(false);
  };
  return (
    <FieldFrame
      id={id}
      label={label}
      error={error}
      hint={t`Documentation only. It stays in this browser and is in no file, link or picture of the design.`}
    >
      <span className="flex gap-2">
        <input
          id={id}
          type={shown ? 'text' : 'password'}
          className={`${CONTROL} h-8`}
          aria-describedby={noteId(id)}
          aria-invalid={error !== null || undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={value}
          aria-busy={pending}
          onChange={(event) => {
            typed.current = true;
            setPending(true);
            setValue(event.currentTarget.value);
          }}
          onBlur={() => void keep()}
        />
        <button
          type="button"
          className="text-button"
          aria-pressed={shown}
          aria-label={t`Show the ${label}`}
          onClick={() => setShown(!shown)}
        >
          {shown ? t`Hide` : t`Show`}
        </button>
      </span>
    </FieldFrame>
  );
}
