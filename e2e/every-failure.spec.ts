import { expect, test } from './support/test.ts';

test('every failure is tried against every flow, and the ones that lose a flow are marked and shown', async ({
  editor,
}) => {
  await editor.open();
  await editor.openTab('Every failure');
  const matrix = editor.dock.getByRole('table', { name: 'What becomes of each flow when one thing fails' });
  const cell = (words: string) => matrix.getByRole('button', { name: new RegExp(`^${words}`) });
  await expect(cell('CE1 fails, Users to environment: kept private')).toBeVisible();
  await expect(cell('Circuit A fails, Users to virtual machine: lost')).toBeVisible();
  await expect(editor.dock.getByText(/Resilience \d/)).toBeVisible();
  await expect(
    editor.thing('Circuit A').getByRole('img', { name: /^Single point of failure/ }),
  ).toBeVisible();

  await cell('Circuit A fails, Users to environment: over the internet').click();
  await expect(editor.verdict).toContainText('crosses the internet');

  await editor.dock.getByRole('button', { name: 'Try every pair as well' }).click();
  const cuts = editor.dock.getByRole('region', { name: 'What loses each flow' });
  await expect(
    cuts.getByRole('button', { name: 'Circuit A, primary link and Circuit A, secondary link' }).first(),
  ).toBeVisible();
});
