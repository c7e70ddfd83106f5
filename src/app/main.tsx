/** Start-up: the engine's client, the library of designs, the store, the screen. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { invariant } from '#base/invariant.ts';
import { openEditor } from '#editor/open-editor.ts';
import { startEngineWorker } from '#simclient/start-engine-worker.ts';
import { createWorkerClient } from '#simclient/worker-client.ts';
import { openLibrary } from '#storage/open-library.ts';
import { r0 } from '#templates/r0.ts';
import { Dock } from '#ui/panels/dock/dock.tsx';
import { Inspector } from '#ui/panels/inspector/inspector.tsx';
import { Shell } from '#ui/shell/shell.tsx';
import { EditorProvider } from '#ui/use-editor.tsx';
import { applyTheme } from './apply-theme.ts';
import { rememberPreferences } from './preferences.ts';
import '#ui/theme/index.css';

const root = window.document.getElementById('root');
invariant(root, 'index.html has no place for the screen');

const editor = await openEditor(createWorkerClient(startEngineWorker), await openLibrary(), r0);
rememberPreferences(editor);
applyTheme(editor);

createRoot(root).render(
  <StrictMode>
    <EditorProvider store={editor}>
      <Shell inspector={<Inspector />} dock={<Dock />} />
    </EditorProvider>
  </StrictMode>,
);
