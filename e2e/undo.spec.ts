import { expect, test } from './support/test.ts';

test('C-26 C-27 whatever was done is undone step by step, and done again', async ({ editor, page }) => {
  await editor.open();
  const start = await editor.exported();

  await editor.place('Router', { x: 60, y: 300 });
  await editor.drag(editor.thing('SQL server'), { x: 0, y: 24 });
  await editor.thing('Branch users').click();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Name of Branch users' }).fill('Utrecht users');
  await page.keyboard.press('Enter');
  await expect(editor.thing('Utrecht users')).toBeVisible();
  await editor.thing('CDN').click();
  await page.keyboard.press('Delete');
  await expect(editor.thing('CDN')).toHaveCount(0);
  const end = await editor.exported();
  expect(end).not.toBe(start);

  for (const _step of ['delete', 'rename', 'move', 'place']) await page.keyboard.press('ControlOrMeta+z');
  await expect(editor.undoButton).toBeDisabled();
  expect(await editor.exported()).toBe(start);
  await expect(editor.thing('CDN')).toBeVisible();
  await expect(editor.thing('Branch users')).toBeVisible();

  for (const keys of ['ControlOrMeta+Shift+z', 'Control+y', 'ControlOrMeta+Shift+z', 'Control+y'])
    await page.keyboard.press(keys);
  await expect(editor.redoButton).toBeDisabled();
  expect(await editor.exported()).toBe(end);

  // A new change after undo leaves nothing to do again.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor.redoButton).toBeEnabled();
  await editor.thing('Entra ID').click();
  await page.keyboard.press('Delete');
  await expect(editor.redoButton).toBeDisabled();
  await expect(editor.thing('CDN')).toBeVisible();
});
