/**
 * T-D2 and T-D3: what people do, with keys alone, and what they do by chance. After each key something on the page has the
 * focus, never the page itself.
 */
import type { Page } from '@playwright/test';
import type { EditorPage } from './pages/editor-page.ts';
import { expect, test } from './support/test.ts';

const focusIsOnThePage = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement === document.body || document.activeElement === null);

/** Presses one after the other, and looks where the focus is after each. */
async function keys(editor: EditorPage, ...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) {
    await editor.page.keyboard.press(key);
    await expect.poll(() => focusIsOnThePage(editor.page), { message: `the focus after ${key}` }).toBe(false);
  }
}

async function pick(editor: EditorPage, opens: string, dialog: RegExp, text: string): Promise<void> {
  await keys(editor, opens);
  const field = editor.dialog(dialog).getByRole('combobox');
  await expect(field).toBeFocused();
  await editor.page.keyboard.type(text);
  await expect(editor.dialog(dialog).getByRole('option').first()).toContainText(text);
  await keys(editor, 'Enter');
  await expect(editor.dialog(dialog)).toHaveCount(0);
}

const add = (editor: EditorPage, item: string) => pick(editor, '/', /^Add something/, item);
const go = (editor: EditorPage, name: string) => pick(editor, 'Control+f', /^Search/, name);
const run = (editor: EditorPage, command: string) => pick(editor, 'Control+k', /^Commands/, command);

async function connect(editor: EditorPage, from: string, to: string): Promise<void> {
  await go(editor, from);
  await pick(editor, 'c', /^Connect/, to);
  await expect(editor.link(from, to).or(editor.link(to, from))).toBeAttached();
}

test('T-D2 twenty-five tasks without a mouse: draw, connect, simulate, break, find, fix, present', async ({
  editor,
  page,
}) => {
  test.setTimeout(180_000);
  await editor.open();
  await page.evaluate(() => {
    const seen = globalThis as unknown as { pointerEvents: number };
    seen.pointerEvents = 0;
    for (const type of ['pointerdown', 'mousedown', 'mouseup'])
      addEventListener(
        type,
        () => {
          seen.pointerEvents += 1;
        },
        true,
      );
  });
  await editor.canvas.focus();
  // 1: a blank design
  await run(editor, 'New design');
  await expect(editor.everything).toHaveCount(0);
  await editor.canvas.focus();
  // 2 to 8: what it is made of
  for (const item of [
    'Users',
    'Firewall or NAT',
    'Router',
    'Connectivity provider',
    'ExpressRoute circuit',
    'Microsoft peering',
    'Power Platform',
  ])
    await add(editor, item);
  // 9 to 11: cables
  await connect(editor, 'Users', 'FW1');
  await connect(editor, 'FW1', 'CE1');
  await connect(editor, 'CE1', 'Provider');
  // 12 to 13: a name of its own, and taken back
  await go(editor, 'CE1');
  await keys(editor, 'F2');
  await page.keyboard.type('Edge');
  await keys(editor, 'Enter');
  await expect(editor.thing('Edge')).toBeVisible();
  await keys(editor, 'Control+z');
  await expect(editor.thing('CE1')).toBeVisible();
  // 14: moved
  await keys(editor, 'm', 'Shift+ArrowUp', 'Enter');
  // 15 to 16: twice, and one of them gone
  await keys(editor, 'Control+d');
  await expect(editor.thing('CE2')).toBeVisible();
  await keys(editor, 'Delete');
  await expect(editor.thing('CE2')).toHaveCount(0);
  // 17 to 18: failed and restored, by its menu
  await go(editor, 'FW1');
  await keys(editor, 'Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.type('Fail it');
  await keys(editor, 'Enter');
  await expect(editor.thing('FW1')).toHaveAccessibleName(/failed/);
  await run(editor, 'Restore everything');
  await expect(editor.thing('FW1')).not.toHaveAccessibleName(/failed/);
  // 19: its fields, and back
  await go(editor, 'FW1');
  await keys(editor, 'Control+Enter');
  await expect(editor.inspector).toBeVisible();
  await go(editor, 'Users');
  // 20 to 22: the outline, a walk in it, and the drawing again
  await run(editor, 'Show the outline beside the drawing');
  await expect(page.getByRole('treegrid')).toBeVisible();
  await run(editor, 'Show the drawing alone');
  await keys(editor, 'Home', 'End');
  // 23: help
  await editor.canvas.focus();
  await keys(editor, '?');
  await expect(editor.dialog('Keyboard shortcuts')).toBeVisible();
  await keys(editor, 'Escape');
  // 24: presented
  await keys(editor, 'p', 'p');
  // 25: everything selected and seen
  await keys(editor, 'Control+a', 'Shift+1');
  expect(
    await page.evaluate(() => (globalThis as unknown as { pointerEvents: number }).pointerEvents),
    'no mouse',
  ).toBe(0);
});

const CHOICES = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Enter',
  'Escape',
  ' ',
  'Delete',
  'F2',
  'F8',
  'm',
  'c',
  'n',
  'p',
  'l',
  'v',
  'h',
  '?',
  'Control+k',
  'Control+f',
  'Control+z',
  'Control+y',
  'Control+d',
  'Control+a',
  'Control+Enter',
  'Shift+F10',
  'Shift+ArrowRight',
  'Control+ArrowDown',
  'Alt+ArrowRight',
  'Control+Shift+o',
  'a',
  '1',
  'Backspace',
  'Shift+1',
  'Control+,',
] as const;

/** The same walks on every run: a linear congruential generator, as in Numerical Recipes. */
function* randomKeys(seed: number): Generator<string> {
  let state = seed;
  while (true) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield CHOICES[Math.floor((state / 2 ** 32) * CHOICES.length)] as string;
  }
}

/** 200 by `npm run soak -- --only keys`. */
const WALKS = Number(process.env.WALKS ?? 10);
const STEPS = Number(process.env.WALK_STEPS ?? 300);
/** In one page, one after the other. */
const IN_A_ROW = 5;

for (let first = 1; first <= WALKS; first += IN_A_ROW) {
  const last = Math.min(first + IN_A_ROW - 1, WALKS);
  test(`T-D3 random walks ${first} to ${last} of ${STEPS} keys never lose the focus and never end in a trap`, async ({
    editor,
    page,
  }) => {
    test.setTimeout(60_000 + IN_A_ROW * 60_000);
    await editor.open();
    await editor.canvas.focus();
    for (let walk = first; walk <= last; walk += 1) {
      const random = randomKeys(walk);
      const trail: string[] = [];
      for (let step = 0; step < STEPS; step += 1) {
        const key = random.next().value as string;
        trail.push(key);
        await page.keyboard.press(key);
        if (!(await focusIsOnThePage(page))) continue;
        // it may be on its way: what it was on is going
        await expect
          .poll(() => focusIsOnThePage(page), { message: `walk ${walk}: … ${trail.slice(-8).join(' ')}` })
          .toBe(false);
      }
      // wherever one is, Escape leads out, and from there the canvas is reached again
      await editor.press('Escape', 'Escape', 'Escape', 'Escape');
      // what the last key asked for may only come now
      await expect(async () => {
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog').or(page.getByRole('menu'))).toHaveCount(0, { timeout: 500 });
      }).toPass();
    }
  });
}
