import { expect, test } from './support/test.ts';

test('an intent is typed with completion, is broken by one failure, and shows it on the drawing', async ({
  editor,
  page,
}) => {
  await editor.open();
  await editor.openTab('Intents');
  const table = editor.dock.getByRole('table', { name: 'All intents and their verdicts' });
  const broken = table.getByRole('row', { name: /"Users to virtual machine" survives any one failure/ });
  await expect(broken).toContainText('broken');
  await expect(table.getByRole('row').nth(1)).toContainText('broken');
  await expect(broken).toContainText('When Circuit A fails');

  await broken.getByRole('button', { name: /^Show/ }).click();
  await expect(editor.thing('Circuit A')).toHaveAccessibleName(/failed/);
  await expect(editor.verdict).toContainText('No route');
  await expect(editor.dock.getByRole('tab', { name: /^Timeline/ })).toHaveAttribute('aria-selected', 'true');
  // What Show has switched on stays in view, with one way back.
  await page.getByRole('main').getByRole('button', { name: 'Restore everything' }).click();
  await expect(editor.thing('Circuit A')).not.toHaveAccessibleName(/failed/);

  await editor.openTab('Intents');
  const field = editor.dock.getByRole('combobox', { name: 'New intent' });
  await field.fill('users to env');
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect(field).toHaveValue('"Users to environment" ');
  await field.pressSequentially('goes thr');
  await field.press('ArrowDown');
  await field.press('Enter');
  await field.pressSequentially('CE1');
  await field.press('Enter');
  const added = table.getByRole('row', { name: /"Users to environment" goes through "CE1"/ });
  await expect(added).toContainText('broken');

  await added.getByRole('button', { name: /^Edit/ }).click();
  await editor.dock.getByRole('combobox', { name: 'What' }).selectOption({ label: 'Circuit A' });
  await expect(
    table.getByRole('row', { name: /"Users to environment" goes through "Circuit A"/ }),
  ).toContainText('holds');

  await field.fill('Users to environment flies');
  await field.press('Enter');
  await expect(editor.dock.getByRole('alert')).toContainText('understood as far as “Users to environment”');
});
