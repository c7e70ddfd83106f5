import { OVERLAYS } from '#editor/editor-state.ts';
import { OVERLAY_WORDS } from '#ui/canvas/overlays/overlay-words.ts';
import { ALWAYS, type UserAction } from './user-action.ts';

export const overlayActions: readonly UserAction[] = OVERLAYS.map((overlay) => ({
  id: `overlay/${overlay}`,
  label: ({ editor }) =>
    `${editor.getState().overlays.includes(overlay) ? 'Hide' : 'Show'} ${OVERLAY_WORDS[overlay].replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())} on the drawing`,
  keys: [],
  group: 'View',
  isPossible: ALWAYS,
  run: ({ editor }) => editor.getState().toggleOverlay(overlay),
}));
