import { expect, test } from './support/test.ts';

test('a menu leads to the other ways in which a thing fails, and hours later the design is compared with what it was', async ({
  editor,
  page,
}) => {
  const start = Date.now();
  await page.clock.setFixedTime(start);
  await editor.open();
  await expect(editor.verdict).toContainText('private to the Microsoft edge');
  await editor.click(editor.thing('Circuit A').getByRole('heading'));
  await editor.press('Shift+F10');
  await editor.click(page.getByRole('menuitem', { name: 'Fail it another way…' }));
  const form = editor.dock.getByRole('region', { name: 'Fail something' });
  const how = form.getByLabel('How');
  await expect(how).toBeFocused();
  await expect(form.getByLabel('Fail', { exact: true }).getByRole('option', { selected: true })).toHaveText(
    'Circuit A',
  );
  await expect(how.getByRole('option', { selected: true })).toHaveText('Loses packets');
  await form.getByLabel('Lost, %').fill('20');
  await form.getByRole('button', { name: 'Do it' }).click();
  await expect(editor.dock.getByRole('region', { name: 'Failed now' })).toContainText('20 % lost');
  await expect(how.getByRole('option', { selected: true })).toHaveText('Loses packets');
  await expect(form.getByLabel('Lost, %')).toHaveValue('20');
  const saved = page.getByRole('banner').getByText(/^Saved/);
  await expect(saved).toBeVisible();
  const savedBefore = await saved.innerText();

  // Earlier states are kept once an hour; timers go on as they do.
  await page.clock.setFixedTime(start + 2 * 3_600_000);
  await editor.dock
    .getByRole('button', { name: /^Restore/ })
    .first()
    .click();
  await expect(saved).toBeVisible();
  await expect(saved).not.toHaveText(savedBefore);

  await editor.openTab('Compare');
  const kept = editor.dock.getByRole('combobox', { name: 'Compare with what is kept in this browser' });
  const earlier = kept.getByRole('option', { name: /^As of / });
  await expect(earlier).toHaveCount(1);
  await kept.selectOption((await earlier.getAttribute('value')) ?? '');
  const result = editor.dock.getByRole('region', { name: /^Compared with this design as of / });
  await expect(result.getByRole('table').first()).toContainText('Users to environment');
  await result.getByRole('button', { name: 'Stop comparing' }).click();
  await expect(result).toBeHidden();
});
