/** While presenting: the way back, and the pointer for the wall. Quiet, in a corner. */

import { Pointer, X } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { t } from '#base/t.ts';
import { ActionButton } from '#ui/actions/action-button.tsx';
import { useScreen } from '#ui/actions/use-action-context.ts';

const Laser = lazy(async () => ({ default: (await import('./laser.tsx')).Laser }));

export function PresentBar() {
  const laser = useScreen((screen) => screen.laser);
  return (
    <>
      <div className="present-bar" role="toolbar" aria-label={t`Presenting`}>
        <ActionButton id="view/laser" label={t`Laser pointer`} pressed={laser}>
          <Pointer size={16} />
        </ActionButton>
        <ActionButton id="view/present" label={t`Stop presenting`}>
          <X size={16} />
        </ActionButton>
      </div>
      {laser && (
        <Suspense>
          <Laser />
        </Suspense>
      )}
    </>
  );
}
