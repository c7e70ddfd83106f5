import { expect, test } from './support/test.ts';

test('work is there again after a reload, and the flow one looks at', async ({ editor, page }) => {
  await editor.open();
  await editor.thing('Branch users').click();
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Name of Branch users' }).fill('Utrecht users');
  await page.keyboard.press('Enter');
  await editor.place('Router', { x: 60, y: 300 });
  await expect(page.getByRole('banner').getByText(/^Saved/)).toBeVisible();
  const before = await editor.exported();
  const flow = await page.getByRole('combobox', { name: 'Flow', exact: true }).inputValue();

  await editor.reload();
  await expect(editor.thing('Utrecht users')).toBeVisible();
  expect(await editor.exported()).toBe(before);
  await expect(page.getByRole('combobox', { name: 'Flow', exact: true })).toHaveValue(flow);
});

test('a new design, a template and an imported file leave the design that was open as it was', async ({
  editor,
  page,
}) => {
  await editor.open();
  await editor.designName.fill('Mine');
  await editor.designName.press('Enter');
  const mine = await editor.exported();
  await expect(page.getByRole('banner').getByText(/^Saved/)).toBeVisible();

  await editor.newDesign();
  await editor.place('Router', { x: 200, y: 100 });
  await editor.importFile('mine.json', mine.replace('"Mine"', '"Imported"'));
  await expect(editor.designName).toHaveValue('Imported');
  await editor.thing('CDN').click();
  await page.keyboard.press('Delete');

  await editor.startFrom('Hub and spoke');
  await expect(editor.designName).toHaveValue('Hub and spoke');
  await page.getByRole('button', { name: 'Your designs' }).click();
  await page.getByRole('button', { name: 'Open Mine' }).click();
  await expect(editor.designName).toHaveValue('Mine');
  expect(await editor.exported()).toBe(mine);
});
