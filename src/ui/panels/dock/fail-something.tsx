import { useId, useState } from 'react';
import { Button } from '#ui/components/form/button.tsx';
import { CONTROL } from '#ui/components/form/field.tsx';
import { useActions } from '../actions.ts';
import type { FailableGroup } from '../failures/failure-targets.ts';

/** Any one thing of the design, failed by name. */
export function FailSomething({ groups }: { readonly groups: readonly FailableGroup[] }) {
  const id = useId();
  const actions = useActions();
  const [chosen, setChosen] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const things = groups.flatMap((group) => group.things);
  const thing = things.find(({ target }) => JSON.stringify(target) === chosen);

  function fail(silent: boolean) {
    if (!thing) return setRefused('Choose what fails.');
    setRefused(actions.fail(thing.target, silent));
    setChosen('');
  }

  return (
    <section aria-label="Fail something">
      <label htmlFor={id} className="mb-1 block text-label text-muted">
        Fail
      </label>
      <div className="flex gap-1.5">
        <select
          id={id}
          value={thing ? chosen : ''}
          onChange={(event) => setChosen(event.currentTarget.value)}
          className={`${CONTROL} h-7 flex-1`}
        >
          <option value="" disabled>
            Choose
          </option>
          {groups.map((group) => (
            <optgroup key={group.title} label={group.title}>
              {group.things.map(({ target, name }) => (
                <option key={JSON.stringify(target)} value={JSON.stringify(target)}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <Button onClick={() => fail(false)}>Fail it</Button>
        <Button
          tone="quiet"
          title="Interfaces stay up: only BFD or the hold timer notices"
          onClick={() => fail(true)}
        >
          Fail silently
        </Button>
      </div>
      {refused && (
        <p role="alert" className="mt-1 text-danger">
          {refused}
        </p>
      )}
    </section>
  );
}
