/** Start-up: the library of designs, the engine's client, the store, the screen. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { invariant } from '#base/invariant.ts';
import { openEditor } from '#editor/open-editor.ts';
import { r0 } from '#templates/r0.ts';
import { Shell } from '#ui/shell/shell.tsx';
import { EditorProvider } from '#ui/use-editor.tsx';
import '#ui/theme/index.css';
import { Inspector } from '#ui/panels/inspector/inspector.tsx';
import { applyTheme } from './apply-theme.ts';
import { fakeClient, fakeLibrary } from './fakes.ts';
import { rememberPreferences } from './preferences.ts';

const root = window.document.getElementById('root');
invariant(root, 'index.html has no place for the screen');

const editor = await openEditor(fakeClient, fakeLibrary, r0);
rememberPreferences(editor);
applyTheme(editor);
createRoot(root).render(
  <StrictMode>
    <EditorProvider store={editor}>
      <Shell inspector={<Inspector />} dock={<p />} />
    </EditorProvider>
  </StrictMode>,
);
