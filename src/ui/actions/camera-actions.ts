import { t } from '#base/t.ts';
import { ALWAYS, type UserAction } from './user-action.ts';

export const cameraActions: readonly UserAction[] = [
  page('up', t`Page up`, ['PageUp'], { x: 0, y: -1 }),
  page('down', t`Page down`, ['PageDown'], { x: 0, y: 1 }),
  page('left', t`Page left`, ['Shift+PageUp'], { x: -1, y: 0 }),
  page('right', t`Page right`, ['Shift+PageDown'], { x: 1, y: 0 }),
  {
    id: 'view/map',
    label: ({ session }) =>
      session.getState().view === 'map' ? t`Back to the drawing` : t`Show the design on the map`,
    keys: ['Mod+Shift+E'],
    group: 'View',
    isPossible: ALWAYS,
    run: ({ session }) => session.setState(({ view }) => ({ view: view === 'map' ? 'drawing' : 'map' })),
  },
  {
    id: 'view/grid',
    label: ({ session }) => (session.getState().gridShown ? t`Hide the grid` : t`Show the grid`),
    keys: ["Mod+'"],
    group: 'View',
    menuOf: ['canvas'],
    isPossible: ALWAYS,
    run: ({ session }) => session.setState(({ gridShown }) => ({ gridShown: !gridShown })),
  },
];

function page(
  id: string,
  label: string,
  keys: readonly string[],
  by: { readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 },
): UserAction {
  return {
    id: `view/page-${id}`,
    label,
    keys,
    keysCountIn: 'canvas',
    inPalette: false,
    group: 'View',
    isPossible: ({ canvas }) => canvas !== null || t`The drawing is not there yet.`,
    run: ({ canvas }) => canvas?.page(by),
  };
}
