import { useId, useState } from 'react';
import { t } from '#base/t.ts';
import type { NodeId } from '#model/ids.ts';
import type { TopologyNode } from '#model/kinds/registry.ts';
import { FieldNote } from '#ui/components/form/field.tsx';
import { useNodeChoices } from './node-choices.ts';

interface NodeSetFieldProps {
  readonly label: string;
  readonly kinds: readonly TopologyNode['kind'][];
  readonly value: readonly NodeId[];
  readonly commit: (value: readonly NodeId[]) => string | null;
  readonly hint?: string;
}

/** Any number of nodes of the design. */
export function NodeSetField({ label, kinds, value, commit, hint }: NodeSetFieldProps) {
  const id = useId();
  const choices = useNodeChoices(kinds);
  const [error, setError] = useState<string | null>(null);
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 block text-label text-muted">{label}</legend>
      {choices.length === 0 && <p className="text-body text-muted">{t`There is none in this design.`}</p>}
      {choices.map((choice) => (
        <label key={choice.value} className="flex min-h-6 items-center gap-2 text-body">
          <input
            type="checkbox"
            checked={value.includes(choice.value)}
            onChange={(event) =>
              setError(
                commit(
                  event.currentTarget.checked
                    ? [...value, choice.value]
                    : value.filter((node) => node !== choice.value),
                ),
              )
            }
            className="size-4 shrink-0 accent-accent"
          />
          {choice.label}
        </label>
      ))}
      <FieldNote id={id} hint={hint} error={error} />
    </fieldset>
  );
}
