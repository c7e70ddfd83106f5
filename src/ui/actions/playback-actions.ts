import { t } from '#base/t.ts';
import {
  playOrPause,
  shownFlow,
  stepBack,
  stepOn,
  toEnd,
  toNext,
  toStart,
} from '#ui/panels/playback/moves.ts';
import type { EditorStore } from '#ui/use-editor.tsx';
import type { ActionContext, UserAction } from './user-action.ts';

export const playbackActions: readonly UserAction[] = [
  move(
    'playback/play',
    ({ editor }) => (editor.getState().playing ? t`Pause the packets` : t`Play the packets`),
    ['K'],
    playOrPause,
  ),
  move('playback/step-on', t`One step on`, ['Period'], stepOn),
  move('playback/step-back', t`One step back`, ['Comma'], stepBack),
  move('playback/next-hand-off', t`To the next hand-off`, ['Shift+Period'], (editor) =>
    toNext(editor, 'hand-off', 1),
  ),
  move('playback/previous-hand-off', t`To the previous hand-off`, ['Shift+Comma'], (editor) =>
    toNext(editor, 'hand-off', -1),
  ),
  move('playback/next-decision', t`To the next decision`, [], (editor) => toNext(editor, 'decision', 1)),
  move('playback/previous-decision', t`To the previous decision`, [], (editor) =>
    toNext(editor, 'decision', -1),
  ),
  move('playback/next-problem', t`To the next problem`, [], (editor) => toNext(editor, 'problem', 1)),
  move('playback/start', t`To the start of the path`, [], toStart),
  move('playback/end', t`To the end of the path`, [], toEnd),
  whilePresenting('present/step-on', t`One step on, while presenting`, ['ArrowRight', 'PageDown'], stepOn),
  whilePresenting('present/step-back', t`One step back, while presenting`, ['ArrowLeft', 'PageUp'], stepBack),
  whilePresenting('present/start', t`To the start of the path, while presenting`, ['Home'], toStart),
  whilePresenting('present/end', t`To the end of the path, while presenting`, ['End'], toEnd),
];

function move(
  id: string,
  label: UserAction['label'],
  keys: readonly string[],
  run: (editor: EditorStore) => void,
): UserAction {
  return {
    id,
    label,
    keys,
    group: 'Play back',
    isPossible: ({ editor }: ActionContext) =>
      shownFlow(editor) !== null || t`Choose a flow first: there is no path to play.`,
    run: ({ editor }) => run(editor),
  };
}

/** Page up and down are what the remote control of a projector sends. */
function whilePresenting(...[id, label, keys, run]: Parameters<typeof move>): UserAction {
  return { ...move(id, label, keys, run), keysCountIn: 'presenting', inPalette: false };
}
