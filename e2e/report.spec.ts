import { readFile } from 'node:fs/promises';
import { expect, test } from './support/test.ts';

test('a report of the design is one file without script, with picture, ledgers, intents and failures', async ({
  editor,
  page,
}) => {
  await editor.open();
  await expect(editor.verdict).toContainText('Delivered');
  await page.keyboard.press('ControlOrMeta+k');
  const commands = page.getByRole('dialog', { name: 'Commands' });
  await commands.getByRole('combobox').fill('report html');
  await expect(commands.getByRole('option', { name: /^Save a report of the design \(HTML\)/ })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const file = await download;
  expect(file.suggestedFilename()).toBe('One-circuit-in-Amsterdam-report.html');
  const html = await readFile(await file.path(), 'utf8');
  expect(html).not.toContain('<script');

  const opened = await page.context().newPage();
  await opened.setContent(html);
  await expect(opened.getByRole('heading', { level: 1 })).toHaveText('One circuit in Amsterdam');
  await expect(opened.getByRole('figure')).toBeVisible();
  await expect(
    opened.getByRole('row', { name: /"Users to virtual machine" survives any one failure/ }),
  ).toContainText('broken');
  await expect(opened.getByRole('row', { name: /^Circuit A ◌\sover the internet/ })).toBeVisible();
  await expect(opened.getByText('Private ends here.').first()).toBeVisible();
});
