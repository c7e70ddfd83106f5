/** Start-up: the engine's client, the library of designs, the store, the screen. */
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { invariant } from '#base/invariant.ts';
import { openEditor } from '#editor/open-editor.ts';
import { startEngineWorker } from '#simclient/start-engine-worker.ts';
import { createWorkerClient } from '#simclient/worker-client.ts';
import { openLibrary } from '#storage/open-library.ts';
import { r0 } from '#templates/r0.ts';
import { Shell } from '#ui/shell/shell.tsx';
import { EditorProvider } from '#ui/use-editor.tsx';
import { applyTheme } from './apply-theme.ts';
import { rememberPreferences } from './preferences.ts';
import '#ui/theme/index.css';

// The drawing does not wait for the forms and tables beside it.
const Dock = lazy(async () => ({ default: (await import('#ui/panels/dock/dock.tsx')).Dock }));
const Inspector = lazy(async () => ({
  default: (await import('#ui/panels/inspector/inspector.tsx')).Inspector,
}));

const root = window.document.getElementById('root');
invariant(root, 'index.html has no place for the screen');

const editor = await openEditor(createWorkerClient(startEngineWorker), await openLibrary(), r0);
rememberPreferences(editor);
applyTheme(editor);

createRoot(root).render(
  <StrictMode>
    <EditorProvider store={editor}>
      <Shell
        inspector={
          <Suspense>
            <Inspector />
          </Suspense>
        }
        dock={
          <Suspense>
            <Dock />
          </Suspense>
        }
      />
    </EditorProvider>
  </StrictMode>,
);
