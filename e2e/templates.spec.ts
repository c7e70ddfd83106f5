import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support/test.ts';

test('C-74 the gallery shows designs to start from, finds them by words, and opens one beside what was open', async ({
  editor,
  page,
}) => {
  await editor.open();
  await editor.designName.fill('Mine');
  await editor.designName.press('Enter');
  await page.getByRole('button', { name: 'Start from…' }).click();
  const gallery = editor.templates;
  const find = gallery.getByRole('searchbox', { name: 'Find a template' });
  await expect(find).toBeFocused();
  await expect(gallery.getByRole('region')).toHaveCount(6);
  // Each picture is drawn when it comes into view.
  await expect(
    gallery.getByRole('button', { name: 'One circuit in Amsterdam' }).locator('img'),
  ).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);

  await gallery
    .getByRole('group', { name: 'Group' })
    .getByRole('button', { name: 'What goes wrong' })
    .click();
  await expect(gallery.getByRole('region')).toHaveCount(1);
  await expect(gallery.getByText('Broken on purpose').first()).toBeVisible();
  await gallery.getByRole('group', { name: 'Group' }).getByRole('button', { name: 'All' }).click();

  await find.fill('no such words');
  await expect(gallery.getByRole('status')).toHaveText('No template has these words.');
  await find.fill('global reach');
  await expect(gallery.getByRole('listitem')).toHaveCount(1);
  await gallery.getByRole('button', { name: 'Global Reach between two sites' }).click();
  await expect(gallery).toBeHidden();
  await expect(editor.designName).toHaveValue('Global Reach between two sites');
  await expect(editor.verdict).toContainText('Delivered');
  await expect(editor.thing('Circuit B')).toBeVisible();

  await page.getByRole('button', { name: 'Your designs' }).click();
  await expect(page.getByRole('button', { name: 'Open Mine' })).toBeVisible();
});

test('the keyboard walks the gallery and opens what it stands on', async ({ editor, page }) => {
  await editor.open();
  const start = page.getByRole('button', { name: 'Start from…' });
  await start.press('Enter');
  const gallery = editor.templates;
  await expect(gallery.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(gallery.getByRole('button', { name: 'One circuit in Amsterdam' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(gallery.getByRole('button', { name: 'Power Platform over one circuit' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(gallery.getByRole('button', { name: 'No direct link inside the datacenter' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(gallery).toBeHidden();
  await expect(start).toBeFocused();

  await start.press('Enter');
  await page.keyboard.type('route filter');
  await page.keyboard.press('Enter');
  await expect(editor.designName).toHaveValue('Missing route filter');
  await expect(editor.verdict).toContainText('crosses the internet');
});
