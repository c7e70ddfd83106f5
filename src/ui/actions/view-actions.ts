import { plural } from '#base/plural.ts';
import { t } from '#base/t.ts';
import { type ActionContext, ALWAYS, type UserAction } from './user-action.ts';

const PANELS = [
  { panel: 'palette', hide: t`Hide the palette`, show: t`Show the palette` },
  { panel: 'inspector', hide: t`Hide the inspector`, show: t`Show the inspector` },
  { panel: 'dock', hide: t`Hide the dock`, show: t`Show the dock` },
] as const;

/** By name, for who types what they want. */
const TABS = [
  ['ledger', t`Open the ledger`],
  ['ladder', t`Open the ladder`],
  ['timeline', t`Open the timeline`],
  ['flows', t`Open the flows`],
  ['sessions', t`Open the sessions`],
  ['failures', t`Open the failures`],
  ['every-failure', t`Open every failure`],
  ['intents', t`Open the intents`],
  ['problems', t`Open the problems`],
  ['traffic', t`Open the traffic`],
  ['compare', t`Open the comparison`],
  ['audit', t`Open the audit`],
] as const;

export const viewActions: readonly UserAction[] = [
  {
    id: 'select/all',
    label: t`Select everything`,
    keys: ['Mod+A'],
    group: 'Select',
    menuOf: ['canvas'],
    isPossible: ({ editor }) =>
      Object.keys(editor.getState().document.nodes).length > 0 || t`There is nothing to select yet.`,
    run({ editor, session }) {
      const { document, select } = editor.getState();
      const all = [...Object.values(document.nodes), ...Object.values(document.links)].map(({ id }) => id);
      select(all);
      session.setState({ said: t`${plural(all.length, { one: '# thing', other: '# things' })} selected.` });
    },
  },
  view('view/zoom-in', t`Zoom in`, ['Mod++', 'Mod+=', '+', '='], (canvas) => canvas.zoomBy('in')),
  view('view/zoom-out', t`Zoom out`, ['Mod+-', '-'], (canvas) => canvas.zoomBy('out')),
  view('view/actual-size', t`Zoom to 100 %`, ['Mod+0', 'Shift+0'], (canvas) => canvas.zoomBy('actual')),
  {
    ...view('view/fit-all', t`Fit everything into view`, ['Shift+1'], (canvas) => canvas.fitAll()),
    menuOf: ['canvas'],
  },
  {
    ...view('view/fit-selection', t`Fit the selection into view`, ['Shift+2'], (canvas) =>
      canvas.fitSelection(),
    ),
    isPossible: ({ editor }) => editor.getState().selection.length > 0 || t`Select something first.`,
  },
  {
    id: 'tool/hand',
    label: t`Move the drawing by hand`,
    keys: ['H'],
    group: 'View',
    isPossible: ALWAYS,
    run: ({ editor }) => editor.getState().setTool({ type: 'hand' }),
  },
  {
    id: 'tool/select',
    label: t`Select with the pointer`,
    keys: ['V'],
    group: 'View',
    isPossible: ALWAYS,
    run: ({ editor }) => editor.getState().setTool({ type: 'select' }),
  },
  ...TABS.map(
    ([tab, label]): UserAction => ({
      id: `dock/${tab}`,
      label,
      keys: [],
      group: 'Panels',
      isPossible: ALWAYS,
      run({ editor, screen }) {
        const { panels, togglePanel, setDockTab } = editor.getState();
        if (!panels.dock) togglePanel('dock');
        setDockTab(tab);
        screen.getState().enter('dock');
      },
    }),
  ),
  ...PANELS.map(
    ({ panel, hide, show }): UserAction => ({
      id: `panel/${panel}`,
      label: ({ editor }) => (editor.getState().panels[panel] ? hide : show),
      keys: [],
      group: 'Panels',
      isPossible: ALWAYS,
      run: ({ editor }) => editor.getState().togglePanel(panel),
    }),
  ),
];

type Canvas = NonNullable<ActionContext['canvas']>;

function view(id: string, label: string, keys: readonly string[], run: (canvas: Canvas) => void): UserAction {
  return {
    id,
    label,
    keys,
    group: 'View',
    isPossible: ({ canvas }) => canvas !== null || t`The drawing is not there yet.`,
    run({ canvas }) {
      if (canvas) run(canvas);
    },
  };
}
