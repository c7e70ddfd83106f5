import { expect, test } from './support/test.ts';

test('the design is shown where it is on earth: places with what stands there, and a list of what has no place', async ({
  editor,
  page,
}) => {
  await editor.open();
  await page.getByRole('button', { name: 'Show on the map' }).click();
  await expect(page.getByRole('img', { name: /^Map, \d+ places$/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /East US ENV-US/ })).toBeVisible();
  const list = page.getByRole('region', { name: 'Without a place' });
  await expect(list.getByRole('button', { name: 'Internet' })).toBeVisible();

  // What is picked there is selected here.
  await page.getByRole('button', { name: /^Branch Utrecht/ }).click();
  await page.getByRole('button', { name: 'Whole earth' }).click();
  await expect(page.getByRole('button', { name: 'Whole earth' })).toHaveAttribute('aria-pressed', 'true');
  const command = async (name: string) => {
    await editor.press('Control+k');
    await editor.dialog('Commands').getByRole('combobox').fill(name);
    await editor.press('Enter');
  };
  // The drawing beneath is out of reach of the keyboard, so the map has it, and gives it back.
  await editor.press('F2');
  await expect(page.getByRole('textbox', { name: /^Name of (?!the design)/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Back to the drawing' }).focus();
  await editor.press('Enter');
  await expect(editor.canvas).toBeFocused();
  await command('Show the design on the map');
  await expect(page.locator('.map-view')).toBeFocused();
  await command('Back to the drawing');
  await expect(editor.canvas).toBeFocused();
  await expect(editor.selectedThing('Branch users')).toBeVisible();
});
