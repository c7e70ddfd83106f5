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
  await page.getByRole('button', { name: 'Back to the drawing' }).click();
  await expect(editor.selectedThing('Branch users')).toBeVisible();
});
