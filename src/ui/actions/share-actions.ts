/** Ways out of the browser. Each is fetched when it is first asked for. */
import { t } from '#base/t.ts';
import { ALWAYS, type UserAction } from './user-action.ts';

export const shareActions: readonly UserAction[] = [
  {
    id: 'share/dialog',
    label: t`Share and export…`,
    keys: ['Mod+E'],
    group: 'Share',
    isPossible: ALWAYS,
    run: ({ screen }) => screen.getState().open('share'),
  },
  {
    id: 'share/copy-link',
    label: t`Copy a link to the design`,
    keys: ['Alt+Shift+L'],
    group: 'Share',
    isPossible: ALWAYS,
    async run({ editor, screen }) {
      const { linkNow } = await import('#ui/export/link-now.ts');
      const link = await linkNow(editor, { withPlace: true, leaveOutSecrets: true });
      const said = await navigator.clipboard.writeText(link).then(
        () => t`The link is copied. It holds the whole design.`,
        () => t`This browser does not let the page copy. Use Share and export.`,
      );
      screen.getState().say(said);
    },
  },
  {
    id: 'share/copy-image',
    label: t`Copy as image`,
    keys: ['Alt+Shift+C'],
    group: 'Share',
    menuOf: ['canvas'],
    isPossible: ALWAYS,
    async run({ editor, screen }) {
      const { copyPicture } = await import('#ui/export/copy-picture.ts');
      const { PLAIN, themeNow } = await import('#ui/export/picture-now.ts');
      screen.getState().say(await copyPicture(editor, { ...PLAIN, theme: themeNow() }));
    },
  },
  {
    id: 'share/film',
    label: t`Save the flow as a moving picture (SVG)`,
    keys: [],
    group: 'Share',
    isPossible: ({ editor }) =>
      editor.getState().selectedFlow !== null || t`Choose a flow first: there is no path to show.`,
    async run({ editor, screen }) {
      const { saveMovingSvg } = await import('#ui/export/film/save-moving-svg.ts');
      screen.getState().say(saveMovingSvg(editor));
    },
  },
  saveReportAs('html', t`Save a report of the design (HTML)`),
  saveReportAs('markdown', t`Save a report of the design (Markdown)`),
  {
    id: 'share/print',
    label: t`Print or save as PDF`,
    keys: ['Mod+P'],
    group: 'Share',
    isPossible: ALWAYS,
    async run({ editor }) {
      const { printDesign } = await import('#ui/export/print-design.tsx');
      await printDesign(editor, true);
    },
  },
];

function saveReportAs(kind: 'html' | 'markdown', label: string): UserAction {
  return {
    id: `share/report-${kind}`,
    label,
    keys: [],
    group: 'Share',
    isPossible: ALWAYS,
    async run({ editor, screen }) {
      const { saveReport } = await import('#ui/export/save-report.ts');
      screen.getState().say(await saveReport(editor, kind));
    },
  };
}
