/**
 * C-79: every text is in the catalogues, and the page holds for text that is longer and for text that runs from right to
 * left. Two languages that nobody speaks are made of the English one, so what stays plain is in no catalogue. The way
 * through the page is by keys and places, which are the same in every language.
 */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { EditorPage } from './pages/editor-page.ts';
import { expect, test } from './support/test.ts';

const THINGS = [
  'CE1',
  'FW-E',
  'HQ users',
  'P1',
  'Circuit A',
  'Microsoft peering A',
  'ENV-EU',
  'VNet-1',
  'ErGw2Az',
  'Internet',
  'HQ Amsterdam',
];
const DIALOGS = ['Control+k', 'Control+f', '/', '?', 'Control+,', 'Control+e', 'Control+o'];

const open = async (page: Page, language: string) => {
  await page.addInitScript((tag) => {
    const kept = {
      settings: { singleKeys: true, wheelZooms: false, motion: 'reduced', language: tag },
      panels: { palette: true, inspector: true, dock: true },
    };
    localStorage.setItem('handoff.preferences', JSON.stringify(kept));
  }, language);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('./');
  await expect(page.getByRole('application')).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
};

const states = async (page: Page, look: (state: string) => Promise<void>) => {
  const canvas = page.getByRole('application');
  await look('the first glance');
  const tabs = page.getByRole('tab');
  for (let n = 0; n < (await tabs.count()); n++) {
    await tabs.nth(n).click();
    await expect(tabs.nth(n)).toHaveAttribute('aria-selected', 'true');
    await look(`tab ${n + 1}`);
  }
  for (const name of THINGS) {
    await canvas.focus();
    await page.keyboard.press('Control+f');
    await page.getByRole('dialog').getByRole('combobox').fill(name);
    await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(name);
    await page.keyboard.press('Enter');
    await expect(canvas).toBeFocused();
    await look(name);
  }
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await look('a menu');
  await page.keyboard.press('Escape');
  for (const keys of DIALOGS) {
    await canvas.focus();
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(keys);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  await canvas.focus();
  await page.keyboard.press('Control+Shift+o');
  await expect(page.getByRole('treegrid')).toBeVisible();
  await look('the outline');
};

/** What is read or heard, with what is hidden from both left out. */
const texts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    // Intents are written in a language of their own, which the parser reads.
    const formal = [...document.querySelectorAll('[translate=no]')].map(
      ({ textContent }) => textContent ?? '',
    );
    const without = (text: string) => formal.reduce((rest, one) => rest.replace(one, ''), text);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (parentElement?.closest('script, style, noscript, [translate=no]')) continue;
      found.push(textContent ?? '');
    }
    for (const name of [
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'title',
      'placeholder',
      'alt',
    ])
      for (const element of document.querySelectorAll(`[${name}]`))
        found.push(without(element.getAttribute(name) ?? ''));
    return found;
  });

/** Controls whose words are cut off, and a page that is wider than the window. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const narrow = [
      ...document.querySelectorAll(
        'button, [role=tab], label, legend, th, h1, h2, h3, h4, summary, [role=menuitem]',
      ),
    ]
      .filter((element) => {
        const { overflowX, textOverflow } = getComputedStyle(element);
        const hides = overflowX === 'hidden' || overflowX === 'clip';
        return (
          hides &&
          textOverflow !== 'ellipsis' &&
          element.clientWidth > 2 &&
          element.scrollWidth > element.clientWidth + 1
        );
      })
      .map((element) => `cut off: ${element.textContent?.slice(0, 60)}`);
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    return wide > 1 ? [...narrow, `the page is ${wide} px too wide`] : narrow;
  });

/** Words that are the user's, of the catalogue or of a product: they are the same in every language. */
const namesIn = async (editor: EditorPage): Promise<ReadonlySet<string>> =>
  new Set([...PRODUCTS, ...((await editor.exported()).match(/\p{L}+/gu) ?? [])]);

// Products and places; the options of a router, which are its own commands; names of languages; what `Intl` puts in a list.
const PRODUCTS =
  'React Flow attribution Standard Premium Local Dynamics West Europe United States always compare med bestpath path multipath relax English longer Pseudo right left and'.split(
    ' ',
  );

test('C-79 nothing stays plain and nothing is cut off in a language that is two fifths longer', async ({
  editor,
  page,
}) => {
  test.setTimeout(240_000);
  await editor.open();
  const names = await namesIn(editor);
  await open(page, 'en-XA');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-XA');
  const plain = new Map<string, string>();
  const cut = new Map<string, readonly string[]>();
  await states(page, async (state) => {
    for (const text of await texts(page)) {
      const words = text.match(/(?<![\p{L}\d.:@/-])[A-Za-z][a-z]{2,}(?![\p{L}])/gu) ?? [];
      if (words.some((word) => !names.has(word))) plain.set(text, state);
    }
    const found = await cutOff(page);
    if (found.length > 0) cut.set(state, found);
  });
  expect(Object.fromEntries(plain)).toEqual({});
  expect(Object.fromEntries(cut)).toEqual({});
});

test('C-79 the page runs from right to left, the drawing keeps its places, and arrows go the way one reads', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await open(page, 'ar-XB');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  // What begins a line in English is at its right end: things to draw, then the drawing, then the form.
  const left = async (what: string) => (await page.locator(what).boundingBox())?.x ?? 0;
  expect(await left('nav')).toBeGreaterThan(await left('main'));
  expect(await left('main')).toBeGreaterThan(await left('.inspector-panel'));
  const cut = new Map<string, readonly string[]>();
  await states(page, async (state) => {
    const found = await cutOff(page);
    if (found.length > 0) cut.set(state, found);
  });
  expect(Object.fromEntries(cut)).toEqual({});
  // In the outline, the arrow that points to where text begins closes a row, as Left does in English.
  const outline = page.getByRole('treegrid');
  await outline.getByRole('row').nth(1).focus();
  const row = outline.getByRole('row').nth(1);
  await expect(row).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(row).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowLeft');
  await expect(row).toHaveAttribute('aria-expanded', 'true');
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
});

test('C-79 the language is chosen in the settings, and the page comes back in it with the design', async ({
  editor,
  page,
}) => {
  await editor.open();
  await editor.canvas.focus();
  await editor.press('Control+,');
  await editor
    .dialog('Settings')
    .getByRole('combobox', { name: 'Language of the texts' })
    .selectOption({ label: 'Ƥşéûðô, 40 % longer' });
  await editor.dialog('Settings').getByRole('button', { name: 'Load the page in this language' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-XA');
  await expect(page.getByRole('application')).toContainText('HQ Amsterdam');
});
