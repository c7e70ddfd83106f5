/**
 * Canvas in the middle, palette left, inspector right, dock below, each of which can be put away. On a phone there is room
 * for one thing at a time: the drawing or the outline, and playback. While presenting there is the drawing and its answer.
 */

import { ChevronsLeft, ChevronsRight } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useRef } from 'react';
import { t } from '#base/t.ts';
import { useScreen } from '#ui/actions/use-action-context.ts';
import { Canvas } from '#ui/canvas/canvas.tsx';
import { IconButton } from '#ui/components/icon-button.tsx';
import { useEditor, useEditorStore } from '#ui/use-editor.tsx';
import { useMedia } from '#ui/use-media.ts';
import { DropFile } from './drop-file.tsx';
import { EmptyCanvas } from './empty-canvas.tsx';
import { Panel } from './panel.tsx';
import { PresentBar } from './present-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { useEnterInspector } from './use-enter-inspector.ts';
import { VerdictBar } from './verdict-bar.tsx';
import { ViewSwitch } from './view-switch.tsx';

// Packets wait for somebody to play them: the drawing comes first.
const PlaybackBar = lazy(async () => ({
  default: (await import('#ui/panels/playback/playback-bar.tsx')).PlaybackBar,
}));
const Notices = lazy(async () => ({ default: (await import('./notices.tsx')).Notices }));
const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }));

export interface Panels {
  readonly inspector: ReactNode;
  readonly dock: ReactNode;
  readonly outline: ReactNode;
}

export function Frame({ inspector, dock, outline }: Panels) {
  const presenting = useScreen((screen) => screen.presenting);
  const view = useScreen((screen) => screen.view);
  const phone = useMedia('(width < 768px)');
  const panels = useEditor((state) => state.panels);
  const selection = useEditor((state) => state.selection);
  const key = useEditor((state) => state.documentKey);
  const tall = useEditor((state) => state.dockTall);
  const shown = {
    palette: panels.palette && !presenting && !phone && view === 'drawing',
    inspector: panels.inspector && !presenting && !phone,
    dock: panels.dock && !presenting,
  };
  const drawing = view !== 'outline' || presenting;
  return (
    <div
      className="shell"
      data-palette={shown.palette || undefined}
      data-inspector={shown.inspector || undefined}
      data-dock={shown.dock || undefined}
      data-dock-tall={tall || undefined}
      data-presenting={presenting || undefined}
      data-view={presenting ? 'drawing' : phone && view === 'split' ? 'drawing' : view}
    >
      {!presenting && <TopBar />}
      {shown.palette && (
        <Panel name={t`The palette`}>
          <Suspense fallback={<div className="palette" />}>
            <Palette />
          </Suspense>
        </Panel>
      )}
      <main className="stage">
        <VerdictBar />
        {phone && !presenting && <ViewSwitch />}
        <div className="views">
          {view !== 'drawing' && !presenting && !(phone && view === 'split') && (
            <section className="outline-space" aria-label={t`Outline`}>
              <Panel name={t`The outline`} of={key}>
                {outline}
              </Panel>
            </section>
          )}
          {drawing && (
            <DropFile>
              <Panel name={t`The drawing`} of={key}>
                <Canvas />
              </Panel>
              <EmptyCanvas />
              {!presenting && !phone && <PanelTabs />}
              {presenting && <PresentBar />}
            </DropFile>
          )}
          <Suspense>
            <Notices />
          </Suspense>
        </div>
      </main>
      {shown.inspector && (
        <InspectorSpace>
          <Panel name={t`The inspector`} of={selection}>
            {inspector}
          </Panel>
        </InspectorSpace>
      )}
      <section className="playback-row" aria-label={t`Playback of the flow`}>
        <Panel name={t`Playback`} of={key}>
          <PlaybackBar />
        </Panel>
      </section>
      {shown.dock && (
        <section className="dock-panel" aria-label={t`Dock`}>
          <Panel name={t`The dock`} of={key}>
            {dock}
          </Panel>
        </section>
      )}
    </div>
  );
}

function InspectorSpace({ children }: { readonly children: ReactNode }) {
  const panel = useRef<HTMLElement>(null);
  useEnterInspector(panel);
  return (
    <aside ref={panel} className="inspector-panel scroll-cue-y" aria-label={t`Inspector`}>
      {children}
    </aside>
  );
}

/** Where a panel was put away, it can be pulled out again. */
function PanelTabs() {
  const editor = useEditorStore();
  const panels = useEditor((state) => state.panels);
  return (
    <>
      {!panels.palette && (
        <IconButton
          className="panel-tab left"
          label={t`Show the palette`}
          onClick={() => editor.getState().togglePanel('palette')}
        >
          <ChevronsRight size={16} />
        </IconButton>
      )}
      {!panels.inspector && (
        <IconButton
          className="panel-tab right"
          label={t`Show the inspector`}
          onClick={() => editor.getState().togglePanel('inspector')}
        >
          <ChevronsLeft size={16} />
        </IconButton>
      )}
    </>
  );
}
