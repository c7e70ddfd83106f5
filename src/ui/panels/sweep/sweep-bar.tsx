import { LoaderCircle } from 'lucide-react';
import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { Button } from '#ui/components/form/button.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { InGoodOrder } from './in-good-order.tsx';
import { isOutOfDate } from './is-out-of-date.ts';
import { timeLeft } from './time-left.ts';
import { useElapsed, useTakesLong } from './use-takes-long.ts';

export function SweepBar() {
  const store = useEditorStore();
  const sweep = useEditor((state) => state.sweep);
  const isOld = useEditor((state) => state.sweep !== null && isOutOfDate(state.sweep.of, state.document));
  const isWorking = sweep?.state === 'working';
  const isLong = useTakesLong(isWorking);
  const spins = useTakesLong(isWorking, SPIN_MS);
  const elapsed = useElapsed(isWorking);
  const run = (depth: 'single' | 'double') => {
    if (!isWorking) store.getState().runSweep(depth);
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
      <div className="flex gap-2">
        <Button aria-disabled={isWorking} aria-busy={isWorking} onClick={() => run('single')}>
          {spins && sweep?.depth === 'single' && <Spinner />}
          {t`Try every single failure`}
        </Button>
        <Button aria-disabled={isWorking} aria-busy={isWorking} onClick={() => run('double')}>
          {spins && sweep?.depth === 'double' && <Spinner />}
          {t`Try every pair as well`}
        </Button>
      </div>
      {isWorking && isLong && (
        <p role="status" className="flex items-center gap-2 text-muted">
          {sweep.total > 0
            ? [t`${sweep.done} of ${sweep.total} tried`, timeLeft(elapsed(), sweep.done, sweep.total)]
                .filter(Boolean)
                .join(', ')
            : t`Getting ready`}
          <Button onClick={() => store.getState().stopSweep()}>{t`Stop`}</Button>
        </p>
      )}
      {sweep?.state === 'done' && <p role="status" className="text-muted">{t`All ${sweep.total} tried`}</p>}
      {sweep?.state === 'stopped' && (
        <p role="status" className="text-muted">{t`Stopped after ${sweep.done} of ${sweep.total}`}</p>
      )}
      {sweep?.state === 'failed' && (
        <p role="alert" className="text-danger">
          {sweep.message}
        </p>
      )}
      {isOld && !isWorking && (
        <p className="text-warning">{t`Out of date: the design has changed since. Try again.`}</p>
      )}
      <InGoodOrder />
      {sweep?.summary && sweep.summary.score !== null && <Score />}
      {sweep?.summary && <LostBefore />}
    </div>
  );
}

/** What is over sooner would only flicker, milliseconds. */
const SPIN_MS = 200;

const Spinner = () => <LoaderCircle aria-label={t`Working`} size={13} className="spin" />;

function Score() {
  const summary = useEditor((state) => state.sweep?.summary);
  if (!summary) return null;
  return (
    <details className="ms-auto max-w-xl">
      <summary className="cursor-pointer py-1 text-end">
        {t`Resilience`} <strong className="tabular-nums">{summary.score}</strong> {t`of 100`}
      </summary>
      <p className="text-label text-muted">{t`${summary.scoreFormula} The weights are an assumption of this editor.`}</p>
    </details>
  );
}

/** A score says nothing of a flow that is broken anyway, and who reads the score should know. */
function LostBefore() {
  const lost = useEditor(({ sweep }) => {
    const broken = new Set(
      sweep?.scenarios.flatMap(({ cells }) =>
        cells.flatMap(({ outcome }, index) =>
          outcome === 'lost-before' || outcome === 'only-then' ? [index] : [],
        ),
      ),
    );
    return broken.size;
  });
  if (lost === 0) return null;
  return (
    <p className="text-warning">
      {t`${plural(lost, { one: '# flow is', other: '# flows are' })} lost in good order, before anything fails, and not counted.`}
    </p>
  );
}
