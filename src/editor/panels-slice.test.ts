import { expect, it } from 'vitest';
import { editorFor } from './editor-for-tests.ts';

it('keeps panels, tool and playback out of the document and its history', async () => {
  const { editor, engine } = await editorFor();
  const { document, togglePanel, setDockTab, setTheme, setTool, setPlaying, setSpeed, setTime } =
    editor.getState();
  togglePanel('palette');
  setDockTab('flows');
  setTheme('dark');
  setTool({ type: 'place', item: 'router' });
  setPlaying(true);
  setSpeed(2);
  setTime(-1);
  expect(editor.getState()).toMatchObject({
    document,
    revision: 0,
    undoLabels: [],
    panels: { palette: false, inspector: true, dock: true },
    dockTab: 'flows',
    theme: 'dark',
    tool: { type: 'place', item: 'router' },
    playing: true,
    speed: 2,
    time: 0,
  });
  expect(engine.asked).toHaveLength(1);
});
