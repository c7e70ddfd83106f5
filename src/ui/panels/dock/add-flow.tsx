import { Plus } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { t } from '#base/t.ts';
import type { NodeId } from '#model/ids.ts';
import { Button } from '#ui/components/form/button.tsx';
import { CONTROL } from '#ui/components/form/field.tsx';
import type { Choice } from '#ui/components/form/select-field.tsx';
import { useEditorStore } from '#ui/use-editor.tsx';
import { useActions } from '../actions.ts';
import { ENDPOINT_KINDS, useNodeChoices } from '../fields/node-choices.ts';

/** Who asks whom: the least a flow needs. All else is in the inspector. */
export function AddFlow() {
  const store = useEditorStore();
  const actions = useActions();
  const nodes = useNodeChoices(ENDPOINT_KINDS);
  const [from, setFrom] = useState<NodeId | ''>('');
  const [to, setTo] = useState<NodeId | ''>('');
  const [wrong, setWrong] = useState<string | null>(null);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (from === '' || to === '') return setWrong(t`Choose where it starts and where it ends.`);
    if (from === to) return setWrong(t`A flow ends somewhere else than it starts.`);
    const { flow, refused } = actions.addFlow(from, to);
    setWrong(refused);
    if (refused !== null) return;
    store.getState().selectFlow(flow);
    setFrom('');
    setTo('');
  }

  return (
    <form onSubmit={submit} className="flex flex-wrap items-center gap-2 px-4 py-2">
      <Pick label={t`New flow from`} value={from} choices={nodes} onChange={setFrom} />
      <Pick label={t`to`} value={to} choices={nodes} onChange={setTo} />
      <Button type="submit">
        <Plus aria-hidden size={14} />
        {t`Add flow`}
      </Button>
      {wrong && (
        <p role="alert" className="text-danger">
          {wrong}
        </p>
      )}
    </form>
  );
}

interface PickProps {
  readonly label: string;
  readonly value: NodeId | '';
  readonly choices: readonly Choice<NodeId>[];
  readonly onChange: (node: NodeId) => void;
}

function Pick({ label, value, choices, onChange }: PickProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="text-muted">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value as NodeId)}
        className={`${CONTROL} h-7 w-44!`}
      >
        <option value="" disabled>{t`Choose`}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </>
  );
}
