import { t } from '#base/t.ts';
import { Button } from '#ui/components/form/button.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { timeLeft } from '../sweep/time-left.ts';
import { useElapsed, useTakesLong } from '../sweep/use-takes-long.ts';

/** How far the check is, or how it ended. Only what takes long is worth a count. */
export function CheckState() {
  const store = useEditorStore();
  const proof = useEditor((state) => state.proof);
  const count = useEditor((state) => Object.keys(state.document.intents).length);
  const isLong = useTakesLong(proof.state === 'working');
  const elapsed = useElapsed(proof.state === 'working');
  if (count === 0) return null;
  if (proof.state === 'working') {
    if (!isLong) return <p className="min-h-7 py-1 text-muted">{t`Checking`}</p>;
    return (
      <p className="flex min-h-7 items-center gap-2 text-muted" role="status">
        {proof.total > 0
          ? [
              t`Checking ${proof.done} of ${proof.total} failures`,
              timeLeft(elapsed(), proof.done, proof.total),
            ]
              .filter(Boolean)
              .join(', ')
          : t`Checking`}
        <Button onClick={() => store.getState().stopChecking()}>{t`Stop`}</Button>
      </p>
    );
  }
  if (proof.state === 'stopped' || proof.state === 'failed') {
    return (
      <p className="flex min-h-7 items-center gap-2">
        {proof.message ?? t`The check was stopped.`}
        <Button onClick={() => store.getState().checkIntents()}>{t`Check again`}</Button>
      </p>
    );
  }
  const holding = proof.verdicts.filter(({ holds }) => holds).length;
  return <p className="min-h-7 py-1" role="status">{t`${holding} of ${count} hold`}</p>;
}
