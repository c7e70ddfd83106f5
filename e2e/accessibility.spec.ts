import AxeBuilder from '@axe-core/playwright';
import type { EditorPage } from './pages/editor-page.ts';
import { expect, test } from './support/test.ts';

/** What a person sees most: each is a state of the whole screen. */
const SCREENS: Readonly<Record<string, (editor: EditorPage) => Promise<void>>> = {
  'the first glance': async () => {},
  'a router selected': async (editor) => {
    await editor.thing('CE1').click();
    await editor.show('inspector');
    await expect(editor.inspector.getByRole('heading', { name: 'Router' })).toBeVisible();
  },
  'a peering selected, flows listed': async (editor) => {
    await editor.thing('Microsoft peering A').click();
    await editor.openTab('Flows');
    await expect(editor.dock.getByRole('table', { name: 'All flows and their results' })).toBeVisible();
  },
  'a failed circuit': async (editor) => {
    await editor.fail(editor.thing('Circuit A').getByRole('heading'));
    await expect(editor.verdict).toContainText('crosses the internet');
    await editor.openTab('Failures');
  },
  'sharing and exporting': async (editor) => {
    await editor.page.keyboard.press('ControlOrMeta+e');
    await expect(
      editor.page.getByRole('dialog', { name: 'Share and export' }).getByRole('img'),
    ).toBeVisible();
  },
  'the list of designs': async (editor) => {
    await editor.page.keyboard.press('ControlOrMeta+o');
    await expect(editor.page.getByRole('dialog', { name: 'Your designs' }).locator('img')).toBeVisible();
  },
  'an empty canvas': (editor) => editor.newDesign(),
};

for (const theme of ['Light', 'Dark'] as const) {
  for (const [name, show] of Object.entries(SCREENS)) {
    test(`axe finds nothing in ${name}, ${theme.toLowerCase()}`, async ({ editor, page }) => {
      await editor.open();
      await editor.setTheme(theme);
      await expect(editor.verdict).toContainText('Delivered');
      await show(editor);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(
        violations.map(
          ({ id, help, nodes }) =>
            `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
        ),
      ).toEqual([]);
    });
  }
}
