import { useState } from 'react';
import { t } from '#base/t.ts';
import { Button } from '#ui/components/form/button.tsx';
import { useEditor } from '#ui/use-editor.tsx';
import { useActions } from '../actions.ts';
import { howItFails } from './effect-choices.ts';
import { type FailableThing, failureOf } from './failure-targets.ts';

interface FailureControlsProps {
  readonly thing: FailableThing;
}

/** One thing that can fail: its state in words, and the buttons that change it. */
export function FailureControls({ thing: { target, name } }: FailureControlsProps) {
  const actions = useActions();
  const failure = useEditor((state) => failureOf(state.document, target));
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <div>
      <div className="flex items-center gap-1.5">
        <span className="min-w-0 flex-1 break-words text-body">
          {name}
          {failure && <strong className="font-semibold"> · {howItFails(failure)}</strong>}
        </span>
        {failure ? (
          <Button onClick={() => setRefused(actions.restore([failure.id]))}>
            {t`Restore`}
            <span className="sr-only"> {name}</span>
          </Button>
        ) : (
          <>
            <Button
              aria-label={t`Fail it: ${name}`}
              onClick={() => setRefused(actions.fail(target, false))}
            >{t`Fail it`}</Button>
            <Button
              tone="quiet"
              aria-label={t`Silently fail ${name}`}
              title={t`Interfaces stay up: only BFD or the hold timer notices`}
              onClick={() => setRefused(actions.fail(target, true))}
            >{t`Silently`}</Button>
          </>
        )}
      </div>
      {refused && (
        <p role="alert" className="text-label text-danger">
          {refused}
        </p>
      )}
    </div>
  );
}
