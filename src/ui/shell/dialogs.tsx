/** Dialogs of the whole screen, each fetched when it is first asked for. */
import { type ComponentType, type LazyExoticComponent, Suspense } from 'react';
import type { DialogId } from '#ui/actions/screen.ts';
import { useScreen } from '#ui/actions/use-action-context.ts';

const DIALOGS: Partial<Readonly<Record<DialogId, LazyExoticComponent<ComponentType>>>> = {};

export function Dialogs() {
  const open = useScreen((screen) => screen.dialog);
  const Dialog = open && DIALOGS[open];
  return (
    Dialog && (
      <Suspense>
        <Dialog />
      </Suspense>
    )
  );
}
