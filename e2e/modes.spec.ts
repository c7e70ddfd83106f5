import { expect, test } from './support/test.ts';

test('C-63 C-64 themes, the projector, and presenting: the drawing and its answer alone, with a laser pointer', async ({
  editor,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await editor.open();
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  expect(await theme()).toBe('dark');
  await editor.press('Control+,');
  await editor
    .dialog('Settings')
    .getByRole('radio', { name: /^Projector/ })
    .check();
  expect(await theme()).toBe('projector');
  await editor.press('Escape');
  await editor.canvas.focus();
  await editor.press('p');
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: 'Things to draw' })).toHaveCount(0);
  await expect(editor.verdict).toContainText('Delivered');
  await editor.press('l');
  await expect(page.getByRole('button', { name: 'Put the laser pointer away' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  // The keys that a remote control of a projector sends.
  const step = page.getByRole('region', { name: 'Playback of the flow' }).getByText(/^Step \d+ of/);
  await expect(step).toHaveText(/^Step 1 of/);
  await editor.press('PageDown', 'ArrowRight');
  await expect(step).toHaveText(/^Step 3 of/);
  await editor.press('PageUp');
  await expect(step).toHaveText(/^Step 2 of/);
  await editor.press('Home');
  await expect(step).toHaveText(/^Step 1 of/);
  await editor.press('p');
  await expect(page.getByRole('banner')).toBeVisible();
  await editor.reload();
  await expect(editor.canvas).toBeVisible();
  expect(await theme()).toBe('projector');
});

test('C-65 C-75 C-76 where the design is kept, in words; a blank design says how to begin, and first steps that can be left', async ({
  editor,
  page,
}) => {
  await editor.open();
  await expect(page.getByRole('banner').getByRole('status').first()).toContainText(
    /^Saved .* in this browser$/,
  );
  await editor.newDesign();
  const ways = page.getByRole('region', { name: 'Ways to begin' });
  await expect(ways.getByRole('button', { name: 'Start from a template' })).toBeVisible();
  await expect(ways.getByRole('button', { name: /^Go back to / })).toBeVisible();
  await ways.getByRole('button', { name: 'First steps' }).click();
  const steps = editor.dialog('First steps');
  await expect(steps).toContainText('1 of 5');
  await steps.getByRole('button', { name: 'Next' }).click();
  await editor.press('Escape');
  await ways.getByRole('button', { name: 'First steps' }).click();
  await expect(steps).toContainText('2 of 5');
  await editor.press('Escape');
  await ways.getByRole('button', { name: /^Add something/ }).click();
  await expect(editor.dialog('Add something')).toBeVisible();
});

test('C-78 what cannot be done says why, is counted when it comes again, and can be copied and dismissed', async ({
  editor,
}) => {
  await editor.open();
  await editor.canvas.focus();
  await editor.press('l', 'l');
  const notice = editor.refusal.filter({ hasText: 'The laser pointer is for presenting' });
  await expect(notice).toHaveCount(1);
  await expect(notice).toContainText('2 times');
  await notice.getByRole('button', { name: 'Dismiss' }).focus();
  await editor.press('Enter');
  await expect(notice).toHaveCount(0);
  await expect(editor.canvas).toBeFocused();
});

test('C-81 while another tab writes the design it can be read, searched and simulated, and says why it cannot be changed', async ({
  editor,
  context,
}) => {
  await editor.open();
  const second = await context.newPage();
  await second.goto('./');
  await expect(second.getByText('Another tab is changing this design.')).toBeVisible();
  await expect(second.getByRole('region', { name: 'Canvas' })).toHaveAttribute('aria-busy', 'false');
  await second.getByRole('application').focus();
  await second.keyboard.press('Control+k');
  await second.getByRole('combobox', { name: 'Command' }).fill('delete');
  await expect(second.getByRole('dialog').getByRole('option').first()).toContainText(
    'Another tab is changing this design.',
  );
  await second.keyboard.press('Escape');
  await second.keyboard.press('Control+f');
  await second.getByRole('combobox', { name: 'Search the design' }).fill('CE1');
  await expect(second.getByRole('dialog').getByRole('option').first()).toContainText('CE1');
});

test('the outline shows and does what the drawing does, and is what a phone gets', async ({
  editor,
  page,
}) => {
  await editor.open();
  await editor.press('Control+Shift+o');
  const tree = page.getByRole('treegrid', { name: 'Outline of the design' });
  const row = (name: string) =>
    tree.getByRole('row', { name: new RegExp(`^(Fold |Unfold )?${name} `) }).first();
  await row('CE1').focus();
  await editor.press('F2');
  await page.getByRole('textbox', { name: 'Name of CE1' }).fill('Edge 1');
  await editor.press('Enter');
  await expect(row('Edge 1')).toBeFocused();
  await editor.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Fail it', exact: true }).press('Enter');
  await expect(row('Edge 1')).toContainText('failed');
  await expect(row('Edge 1')).toBeFocused();
  await editor.press('Control+d');
  await editor.press('Control+z', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
  await expect(tree.getByRole('row', { expanded: false })).toHaveCount(1);
  await editor.press('ArrowRight');
  await expect(tree.getByRole('row', { expanded: false })).toHaveCount(0);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('toolbar', { name: 'What to show' }).getByRole('button', { name: 'Outline' }).click();
  await expect(tree).toBeVisible();
  await expect(editor.canvas).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
