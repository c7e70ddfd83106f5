/** The engine's client, the library of designs, the store, the screen. */
import { lazy, type ReactNode, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { invariant } from '#base/invariant.ts';
import { t } from '#base/t.ts';
import { openEditor } from '#editor/open-editor.ts';
import { createProofClient } from '#simclient/proof-client.ts';
import { startEngineWorker } from '#simclient/start-engine-worker.ts';
import { startProverWorker } from '#simclient/start-prover-worker.ts';
import { createWorkerClient } from '#simclient/worker-client.ts';
import type { DocumentLibrary } from '#storage/document-library.ts';
import { openLibrary } from '#storage/open-library.ts';
import { Boundary } from '#ui/components/boundary.tsx';
import { Shell } from '#ui/shell/shell.tsx';
import { EditorProvider } from '#ui/use-editor.tsx';
import { applyTheme } from './apply-theme.ts';
import { askBeforeLeaving } from './ask-before-leaving.ts';
import { goTo, openLaterLinks, takeFromAddress } from './design-in-address.ts';
import { offerReloadWhenPartsAreGone, workOffline } from './offline.ts';
import { rememberPreferences } from './preferences.ts';
import { progressInTitle } from './progress-in-title.ts';
import { rememberView } from './remember-view.ts';

// The drawing does not wait for the forms and tables beside it.
const Dock = lazy(async () => ({ default: (await import('#ui/panels/dock/dock.tsx')).Dock }));
const Inspector = lazy(async () => ({
  default: (await import('#ui/panels/inspector/inspector.tsx')).Inspector,
}));
const Outline = lazy(async () => ({ default: (await import('#ui/panels/outline/outline.tsx')).Outline }));
const FailedScreen = lazy(async () => ({ default: (await import('./failed-screen.tsx')).FailedScreen }));

/** Only who has no design yet needs one to begin with. */
const firstDesign = async () => (await import('#templates/r0.ts')).r0();

const place = window.document.getElementById('root');
invariant(place, 'index.html has no place for the screen');
const root = createRoot(place);

export async function start(): Promise<void> {
  let library: DocumentLibrary | null = null;
  try {
    library = await openLibrary();
    root.render(<StrictMode>{await screenOn(library)}</StrictMode>);
    offerReloadWhenPartsAreGone(reload);
    // Not while developing: the build is what is kept. After the page has what it needs itself.
    if (import.meta.env.PROD && 'serviceWorker' in navigator)
      whenQuiet(() => void workOffline(navigator.serviceWorker, reload).catch(() => {}));
  } catch (error) {
    root.render(failed(error instanceof Error ? error : new Error(String(error)), library));
  }
}

async function screenOn(designs: DocumentLibrary): Promise<ReactNode> {
  const arrived = await takeFromAddress();
  const visitor = arrived?.ok ? arrived.value : null;
  const provers = {
    intents: createProofClient(startProverWorker),
    sweep: createProofClient(startProverWorker),
  };
  const editor = await openEditor(
    createWorkerClient(startEngineWorker),
    provers,
    designs,
    firstDesign,
    visitor?.document,
  );
  if (visitor) goTo(editor, visitor.place);
  if (arrived && !arrived.ok) editor.setState({ refusal: arrived.error });
  openLaterLinks(editor);
  askBeforeLeaving(editor);
  rememberPreferences(editor);
  rememberView(editor, { flow: visitor === null });
  applyTheme(editor);
  progressInTitle(editor);
  whenQuiet(() => void editor.getState().findFile());
  // Asked for when something is gone, it would be gone as well.
  whenQuiet(() => void import('./failed-screen.tsx').catch(() => {}));
  return (
    <Boundary instead={(error) => failed(error, designs)}>
      <EditorProvider store={editor}>
        <Shell inspector={<Inspector />} dock={<Dock />} outline={<Outline />} />
      </EditorProvider>
    </Boundary>
  );
}

/** The first simulation and the panels go first. */
function whenQuiet(run: () => void): void {
  window.setTimeout(run, 2_000);
}

function reload(): void {
  window.location.reload();
}

function failed(error: Error, designs: DocumentLibrary | null): ReactNode {
  return (
    <Boundary instead={() => <LastWord />}>
      <Suspense>
        <FailedScreen error={error} library={designs} />
      </Suspense>
    </Boundary>
  );
}

/** Where even that screen cannot be had. */
const LastWord = () => (
  <main className="failed-screen">
    <h1>{t`Handoff cannot show this page`}</h1>
    <p>{t`Your designs are kept in this browser, and nothing here removes them.`}</p>
    <div className="broken-ways">
      <button type="button" className="text-button outlined" onClick={reload}>{t`Reload`}</button>
    </div>
  </main>
);
