import { t } from '#base/t.ts';
import { OVERLAYS } from '#editor/editor-state.ts';
import { OVERLAY_WORDS } from '#ui/canvas/overlays/overlay-words.ts';
import { ALWAYS, type UserAction } from './user-action.ts';

/** To begin with, when nobody has said how many. */
const SOME = 60;

const overlayToggles: readonly UserAction[] = OVERLAYS.map((overlay) => ({
  id: `overlay/${overlay}`,
  label({ editor }) {
    const what = OVERLAY_WORDS[overlay].replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
    return editor.getState().overlays.includes(overlay)
      ? t`Hide ${what} on the drawing`
      : t`Show ${what} on the drawing`;
  },
  keys: [],
  group: 'View',
  isPossible: ALWAYS,
  run: ({ editor }) => editor.getState().toggleOverlay(overlay),
}));

export const overlayActions: readonly UserAction[] = [
  ...overlayToggles,
  {
    id: 'overlay/crowd',
    label: ({ editor }) =>
      editor.getState().crowd > 0 ? t`Stop the packets of all flows` : t`Move the packets of all flows`,
    keys: ['Shift+K'],
    group: 'Play back',
    isPossible: ({ editor }) =>
      (editor.getState().report?.flows.length ?? 0) > 0 || t`There is no flow yet whose packets could move.`,
    run: ({ editor }) => editor.getState().setCrowd(editor.getState().crowd > 0 ? 0 : SOME),
  },
];
