/** Dialogs of the whole screen, each fetched when it is first asked for. */
import { type ComponentType, type LazyExoticComponent, lazy, Suspense } from 'react';
import type { DialogId } from '#ui/actions/screen.ts';
import { useScreen } from '#ui/actions/use-action-context.ts';

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
