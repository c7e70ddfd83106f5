/** Dialogs of the whole screen, each fetched when it is first asked for. */
import { type ComponentType, type LazyExoticComponent, lazy, Suspense, useEffect } from 'react';
import type { DialogId } from '#ui/actions/screen.ts';
import { useScreen } from '#ui/actions/use-action-context.ts';
import { Boundary } from '#ui/components/boundary.tsx';
import { CannotShow } from './cannot-show.tsx';

const DIALOGS: Readonly<Record<DialogId, LazyExoticComponent<ComponentType>>> = {
  commands: lazy(async () => ({ default: (await import('./dialogs/command-palette.tsx')).CommandPalette })),
  connect: lazy(async () => ({ default: (await import('./dialogs/connect-dialog.tsx')).ConnectDialog })),
  'first-steps': lazy(async () => ({ default: (await import('./dialogs/first-steps.tsx')).FirstSteps })),
  help: lazy(async () => ({ default: (await import('./dialogs/help-sheet.tsx')).HelpSheet })),
  'quick-add': lazy(async () => ({ default: (await import('./dialogs/quick-add.tsx')).QuickAdd })),
  search: lazy(async () => ({ default: (await import('./dialogs/search-dialog.tsx')).SearchDialog })),
  share: lazy(async () => ({ default: (await import('#ui/export/share-dialog.tsx')).ShareDialog })),
  designs: lazy(async () => ({ default: (await import('#ui/library/designs-dialog.tsx')).DesignsDialog })),
  templates: lazy(async () => ({
    default: (await import('#ui/templates/templates-dialog.tsx')).TemplatesDialog,
  })),
  versions: lazy(async () => ({ default: (await import('#ui/library/versions-dialog.tsx')).VersionsDialog })),
  zone: lazy(async () => ({ default: (await import('./dialogs/zone-dialog.tsx')).ZoneDialog })),
  settings: lazy(async () => ({ default: (await import('./dialogs/settings-dialog.tsx')).SettingsDialog })),
};

/** What one types into at once: the first letters must not be lost while it is fetched. */
const TYPED_INTO = [
  () => import('./dialogs/command-palette.tsx'),
  () => import('./dialogs/search-dialog.tsx'),
  () => import('./dialogs/quick-add.tsx'),
  () => import('./dialogs/connect-dialog.tsx'),
];

export function Dialogs() {
  const open = useScreen((screen) => screen.dialog);
  const close = useScreen((screen) => screen.close);
  const listening = useScreen((screen) => screen.listening);
  useEffect(() => {
    // What cannot be fetched now is asked for again, and its failure told, when it is opened.
    if (listening) return whenIdle(() => TYPED_INTO.map((fetch) => fetch().catch(() => undefined)));
  }, [listening]);
  const Dialog = open && DIALOGS[open];
  return (
    Dialog && (
      <Boundary of={open} instead={(error) => <CannotShow error={error} close={close} />}>
        <Suspense>
          <Dialog />
        </Suspense>
      </Boundary>
    )
  );
}

/** @returns What calls it off. */
function whenIdle(run: () => void): () => void {
  // Safari has no such thing.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run, 1000);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(run);
  return () => cancelIdleCallback(asked);
}
