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
    ({ editor }) => (editor.getState().playing ? 'Pause the packets' : 'Play the packets'),
    ['K'],
    playOrPause,
  ),
  move('playback/step-on', 'One step on', ['Period'], stepOn),
  move('playback/step-back', 'One step back', ['Comma'], stepBack),
  move('playback/next-hand-off', 'To the next hand-off', ['Shift+Period'], (editor) =>
    toNext(editor, 'hand-off', 1),
  ),
  move('playback/previous-hand-off', 'To the previous hand-off', ['Shift+Comma'], (editor) =>
    toNext(editor, 'hand-off', -1),
  ),
  move('playback/next-decision', 'To the next decision', [], (editor) => toNext(editor, 'decision', 1)),
  move('playback/previous-decision', 'To the previous decision', [], (editor) =>
    toNext(editor, 'decision', -1),
  ),
  move('playback/next-problem', 'To the next problem', [], (editor) => toNext(editor, 'problem', 1)),
  move('playback/start', 'To the start of the path', [], toStart),
  move('playback/end', 'To the end of the path', [], toEnd),
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
      shownFlow(editor) !== null || 'Choose a flow first: there is no path to play.',
    run: ({ editor }) => run(editor),
  };
}
