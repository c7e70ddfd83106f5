/**
 * T-D1 and T-D4: axe over what people see, in light, dark and with the colours of the system; and what assistive technology
 * is told, without an internal id in it. Each theme is one visit: the states follow each other as they do for a person.
 */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { EditorPage } from './pages/editor-page.ts';
import { expect, test } from './support/test.ts';

/** `where`: what is new on the screen. The rest has been looked at before; axe takes seconds for the whole page. */
type State = readonly [name: string, show: (editor: EditorPage) => Promise<void>, where?: string];

const select = (name: string): State => [
  `${name} selected`,
  async (editor) => {
    await editor.goTo(name);
    await expect(editor.inspector).toBeVisible();
  },
  'aside',
];

const dialog = (name: string, keys: string, more?: (editor: EditorPage) => Promise<void>): State => [
  `${name}`,
  async (editor) => {
    await editor.canvas.focus();
    await editor.press(keys);
    await expect(editor.page.getByRole('dialog').first()).toBeVisible();
    await more?.(editor);
  },
  'dialog',
];

const away: State = [
  'a dialog closed again',
  async (editor) => {
    await editor.press('Escape', 'Escape');
    await expect(editor.page.getByRole('dialog')).toHaveCount(0);
  },
  'header',
];

const type = (text: string) => async (editor: EditorPage) => {
  await editor.page.getByRole('dialog').getByRole('combobox').fill(text);
};

const tab = (name: 'Ledger' | 'Flows' | 'Sessions' | 'Failures'): State => [
  `the tab ${name}`,
  (editor) => editor.openTab(name),
  '.dock-panel',
];

const STATES: readonly State[] = [
  ['the first glance', async () => {}],
  select('CE1'),
  select('FW-E'),
  select('HQ users'),
  select('SQL server'),
  select('P1'),
  select('Circuit A'),
  select('Microsoft peering A'),
  select('Private peering A'),
  select('ENV-EU'),
  select('Microsoft 365'),
  select('VNet-1'),
  select('ErGw2Az'),
  select('VM-1'),
  select('Internet'),
  select('HQ Amsterdam'),
  [
    'a link selected',
    async (editor) => {
      await editor.press('Control+f');
      await editor.dialog('Search the design').getByRole('combobox').fill('HQ users to FW-E');
      await editor.press('Enter');
      await expect(editor.here).toHaveAccessibleName(/^local link from HQ users to FW-E/);
    },
    'aside',
  ],
  [
    'several things selected',
    async (editor) => {
      await editor.canvas.focus();
      await editor.press('Control+a');
    },
    'aside',
  ],
  dialog('all commands', 'Control+k'),
  dialog('commands narrowed down', 'Control+k', type('zoom')),
  dialog('no command', 'Control+k', type('xyzzy')),
  dialog('search', 'Control+f'),
  dialog('an address found', 'Control+f', type('10.10.1.25')),
  dialog('something new', '/'),
  away,
  select('CE2'),
  dialog('what CE2 may be connected to', 'c'),
  away,
  dialog('all keys', '?'),
  away,
  dialog('the settings', 'Control+,'),
  away,
  dialog('sharing and exporting', 'ControlOrMeta+e'),
  away,
  dialog('the list of designs', 'ControlOrMeta+o'),
  away,
  [
    'a menu',
    async (editor) => {
      await editor.goTo('CE1');
      await editor.press('Shift+F10');
      await expect(editor.page.getByRole('menu')).toBeVisible();
    },
    '[role=menu]',
  ],
  [
    'a name being written',
    async (editor) => {
      await editor.press('Escape');
      await editor.goTo('CE1');
      await editor.press('F2');
      await expect(editor.page.getByRole('textbox', { name: 'Name of CE1' })).toBeFocused();
    },
  ],
  [
    'moving',
    async (editor) => {
      await editor.press('Escape', 'm', 'ArrowDown');
    },
  ],
  [
    'a refusal',
    async (editor) => {
      await editor.press('Escape', 'l');
      await expect(editor.refusal.first()).toBeVisible();
    },
    '.notices',
  ],
  tab('Flows'),
  tab('Sessions'),
  tab('Failures'),
  tab('Ledger'),
  [
    'the outline beside the drawing',
    async (editor) => {
      await editor.press('Escape');
      await editor.canvas.focus();
      await editor.press('Control+Shift+o');
      await expect(editor.page.getByRole('treegrid')).toBeVisible();
    },
  ],
  [
    'presenting',
    async (editor) => {
      await editor.press('Control+Shift+o');
      await editor.canvas.focus();
      await editor.press('p');
      await expect(editor.page.getByRole('banner')).toHaveCount(0);
    },
  ],
  [
    'a blank design',
    async (editor) => {
      await editor.press('p');
      await editor.newDesign();
    },
  ],
];

async function violations(page: Page, where: string | undefined): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  if (where !== undefined) axe.include(where);
  const { violations: found } = await axe
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
  );
}

/** What is one way in one theme mostly is in all: the others are looked at in full by `npm run soak -- --only keys`. */
const statesIn = (look: string): readonly State[] =>
  look === 'light' || process.env.EVERY_STATE ? STATES : STATES.filter(([, , where]) => where === undefined);

for (const look of ['light', 'dark', 'forced colours'] as const) {
  const states = statesIn(look);
  test(`T-D1 axe finds nothing in ${states.length} states, ${look}`, async ({ editor, page }) => {
    test.setTimeout(300_000);
    await page.emulateMedia({
      colorScheme: look === 'dark' ? 'dark' : 'light',
      forcedColors: look === 'forced colours' ? 'active' : 'none',
      reducedMotion: 'reduce',
    });
    await page.setViewportSize({ width: 1600, height: 1000 });
    await editor.open();
    await expect(editor.verdict).toContainText('Delivered');
    const found: Record<string, readonly string[]> = {};
    for (const [name, show, where] of states) {
      await show(editor);
      const bad = await violations(page, where);
      if (bad.length > 0) found[name] = bad;
    }
    expect(found).toEqual({});
  });
}

test('T-D4 names and roles of the drawing, the outline and the dialogs: what it is, never an id', async ({
  editor,
  page,
}) => {
  await editor.open();
  await expect(editor.verdict).toContainText('Delivered');
  const ids: readonly string[] = Object.values(JSON.parse(await editor.exported())).flatMap((part) =>
    typeof part === 'object' && part !== null ? Object.keys(part) : [],
  );
  // an id that is a word of the language, as `internet`, proves nothing
  const telling = ids.filter((id) => /[a-z]+-[a-z0-9]+/.test(id));
  expect(telling.length).toBeGreaterThan(10);
  const saysNoId = async () => {
    const tree = await page.locator('body').ariaSnapshot();
    expect(telling.filter((id) => new RegExp(`(^|[\\s"'])${id}($|[\\s"',:])`, 'm').test(tree))).toEqual([]);
  };
  await saysNoId();
  await expect(editor.canvas).toMatchAriaSnapshot(`
    - application /^Topology, 22 devices, 16 links/:
      - group /HQ Amsterdam, site, owned by customer, 7 things inside/
      - group /HQ users, users, 10\\.10\\.0\\.0\\/16, in HQ Amsterdam/
      - group /CE1, router, AS 64496, in HQ Amsterdam/
  `);
  await editor.goTo('Circuit A');
  await expect(editor.here).toHaveAccessibleName(
    /^Circuit A, ExpressRoute circuit, .*, selected, \d+ of 44$/,
  );
  await expect(editor.here).toHaveAttribute('aria-roledescription', 'ExpressRoute circuit');
  await saysNoId();
  await editor.press('Control+Shift+o');
  await expect(page.getByRole('treegrid')).toMatchAriaSnapshot(`
    - treegrid "Outline of the design":
      - rowgroup:
        - row /^Name Kind Address State Problems/
      - rowgroup:
        - row /^HQ Amsterdam site/ [expanded]
        - row /^HQ users users 10\\.10\\.0\\.0\\/16/ [expanded]
        - row /^to FW-E local link/
  `);
  await saysNoId();
  for (const keys of ['Control+k', 'Control+f', 'Control+,']) {
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog')).toBeVisible();
    await saysNoId();
    await editor.press('Escape');
  }
});
