import { type FormEvent, useId, useState } from 'react';
import { t } from '#base/t.ts';
import type { Finding } from '#checks/finding.ts';
import { Button } from '#ui/components/form/button.tsx';
import { CONTROL } from '#ui/components/form/field.tsx';
import { useActions } from '../actions.ts';

/** Why a finding may stay. The reason is saved with the design. */
export function AcceptForm({ finding, onDone }: { readonly finding: Finding; readonly onDone: () => void }) {
  const id = useId();
  const actions = useActions();
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  function submit(event: FormEvent) {
    event.preventDefault();
    const why = actions.accept(finding, reason);
    setRefused(why);
    if (why === null) onDone();
  }
  return (
    <form onSubmit={submit} className="grid max-w-[60ch] gap-1.5">
      <label htmlFor={id} className="text-label text-muted">{t`Why it may stay`}</label>
      <input
        id={id}
        value={reason}
        // biome-ignore lint/a11y/noAutofocus: The button that opened this was just pressed.
        autoFocus
        maxLength={2000}
        placeholder={t`A second circuit is ordered for March.`}
        onChange={(event) => setReason(event.currentTarget.value)}
        className={`${CONTROL} h-7`}
      />
      {refused && (
        <p role="alert" className="text-danger">
          {refused}
        </p>
      )}
      <div className="flex gap-1.5">
        <Button type="submit" tone="primary">{t`Accept`}</Button>
        <Button tone="quiet" onClick={onDone}>{t`Cancel`}</Button>
      </div>
    </form>
  );
}
