/** The page that `run.mjs` measures: the whole screen as it ships, with R0 and a story as long as it is told. */
import { createElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openEditor } from '#editor/open-editor.ts';
import type { Timeline } from '#sim/report/timeline.ts';
import { createProofClient } from '#simclient/proof-client.ts';
import { startEngineWorker } from '#simclient/start-engine-worker.ts';
import { startProverWorker } from '#simclient/start-prover-worker.ts';
import { createWorkerClient } from '#simclient/worker-client.ts';
import { openLibrary } from '#storage/open-library.ts';
import { r0 } from '#templates/r0.ts';
import { Dock } from '#ui/panels/dock/dock.tsx';
import { Inspector } from '#ui/panels/inspector/inspector.tsx';
import { Outline } from '#ui/panels/outline/outline.tsx';
import { Shell } from '#ui/shell/shell.tsx';
import { EditorProvider } from '#ui/use-editor.tsx';
import '#ui/theme/index.css';

const provers = {
  intents: createProofClient(startProverWorker),
  sweep: createProofClient(startProverWorker),
};
const editor = await openEditor(createWorkerClient(startEngineWorker), provers, await openLibrary(), r0);
const screen = createElement(Shell, {
  inspector: createElement(Inspector),
  dock: createElement(Dock),
  outline: createElement(Outline),
});
// biome-ignore lint/correctness/noChildrenProp: the provider's type asks for them
const page = createElement(EditorProvider, { store: editor, children: screen });
createRoot(document.getElementById('root') as HTMLElement).render(createElement(StrictMode, null, page));

/** The story that the engine tells, again and again until it has that many events. */
function told(story: Timeline, atLeast: number): Timeline {
  const length = story.events.length;
  const lasts = (story.events.at(-1)?.atMs ?? 0) + 1;
  const times = Math.ceil(atLeast / length);
  return {
    ...story,
    events: Array.from({ length: times }, (_, time) =>
      story.events.map((event) => ({
        ...event,
        atMs: event.atMs + time * lasts,
        causedBy: event.causedBy === null ? null : event.causedBy + time * length,
      })),
    ).flat(),
  };
}

const frame = () => new Promise(requestAnimationFrame);

Object.assign(globalThis, {
  bench: {
    ready: () => editor.getState().report !== null,
    show: (tab: 'timeline' | 'ledger' | 'ladder') => {
      editor.getState().setPlaying(false);
      editor.getState().setDockTab(tab);
    },
    /** @returns How many events it has. */
    async lengthen(atLeast: number) {
      const own = await editor.getState().timelineOf();
      const timeline = told(own, atLeast);
      editor.setState({ timelineOf: async () => timeline });
      await editor.getState().loadStory();
      return timeline.events.length;
    },
    settle: async () => {
      await frame();
      await frame();
    },
  },
});
