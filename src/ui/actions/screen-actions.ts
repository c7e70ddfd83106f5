import { t } from '#base/t.ts';
import type { Screen } from './screen.ts';
import { ALWAYS, type UserAction } from './user-action.ts';

export const screenActions: readonly UserAction[] = [
  show('view/drawing', t`Show the drawing alone`, 'drawing', []),
  show('view/split', t`Show the outline beside the drawing`, 'split', ['Mod+Shift+O']),
  show('view/outline', t`Show the outline alone`, 'outline', []),
  {
    id: 'view/present',
    label: ({ screen }) => (screen.getState().presenting ? t`Stop presenting` : t`Present`),
    keys: ['P'],
    group: 'View',
    isPossible: ALWAYS,
    run({ screen, session, canvas }) {
      const on = !screen.getState().presenting;
      screen.getState().present(on);
      canvas?.takeFocus();
      session.setState({
        said: on ? t`Presenting. P ends it, L is the laser pointer.` : t`No longer presenting.`,
      });
    },
  },
  {
    id: 'view/laser',
    label: ({ screen }) => (screen.getState().laser ? t`Put the laser pointer away` : t`Laser pointer`),
    keys: ['L'],
    group: 'View',
    isPossible: ({ screen }) =>
      screen.getState().presenting || t`The laser pointer is for presenting: press P.`,
    run({ screen, session }) {
      const on = !screen.getState().laser;
      screen.getState().setLaser(on);
      session.setState({ said: on ? t`Laser pointer on.` : t`Laser pointer off.` });
    },
  },
];

function show(id: string, label: string, view: Screen['view'], keys: readonly string[]): UserAction {
  return {
    id,
    label,
    keys,
    group: 'Panels',
    isPossible: ({ screen }) => screen.getState().view !== view || t`That is what is shown now.`,
    run: ({ screen }) => screen.getState().show(view),
  };
}
