import { useMemo, useState } from 'react';
import type { Failure } from '#model/failure.ts';
import { Button } from '#ui/components/form/button.tsx';
import { useEditor } from '#ui/use-editor.tsx';
import { useActions } from '../actions.ts';
import { failableGroups, failureOf, targetName } from '../failures/failure-targets.ts';
import { locationName } from '../fields/catalogue-choices.ts';
import { FailSomething } from './fail-something.tsx';
import { FailurePhases } from './failure-phases.tsx';
import { RecoveryTable } from './recovery-table.tsx';

/** What is failed now, what else could be, and how long each flow was lost. */
export function FailuresTab() {
  const document = useEditor((state) => state.document);
  const groups = useMemo(() => failableGroups(document, locationName), [document]);
  const whole = useMemo(
    () =>
      groups
        .map((group) => ({
          ...group,
          things: group.things.filter(({ target }) => !failureOf(document, target)),
        }))
        .filter(({ things }) => things.length > 0),
    [document, groups],
  );
  return (
    <div className="grid grid-cols-[minmax(18rem,1fr)_2fr] items-start gap-6 px-4 py-3">
      <div className="grid gap-3">
        <FailSomething groups={whole} />
        <FailedNow failures={Object.values(document.failures)} />
      </div>
      <div className="grid min-w-0 gap-3">
        <FailurePhases />
        <RecoveryTable />
      </div>
    </div>
  );
}

function FailedNow({ failures }: { readonly failures: readonly Failure[] }) {
  const actions = useActions();
  const document = useEditor((state) => state.document);
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <section aria-label="Failed now">
      <div className="mb-1 flex min-h-7 items-center justify-between gap-2">
        <h3 className="font-semibold">Failed now</h3>
        {failures.length > 1 && (
          <Button onClick={() => setRefused(actions.restore(failures.map(({ id }) => id)))}>
            Restore all
          </Button>
        )}
      </div>
      {failures.length === 0 && <p className="text-muted">Nothing. Everything works as drawn.</p>}
      <ul className="grid gap-1">
        {failures.map((failure) => {
          const name = targetName(document, failure.of, locationName);
          return (
            <li key={failure.id} className="flex items-center gap-2">
              <span className="min-w-0 flex-1 break-words">
                <span aria-hidden className="mr-1 text-danger">
                  ✕
                </span>
                {name} <span className="text-muted">{failure.silent ? 'failed silently' : 'failed'}</span>
              </span>
              <Button onClick={() => setRefused(actions.restore([failure.id]))}>
                Restore<span className="sr-only"> {name}</span>
              </Button>
            </li>
          );
        })}
      </ul>
      {refused && (
        <p role="alert" className="text-danger">
          {refused}
        </p>
      )}
    </section>
  );
}
