import { expect, test } from './support/test.ts';

test('the readiness checklist answers from the design, shows its evidence, and says what to ask', async ({
  editor,
}) => {
  await editor.open();
  await editor.openTab('Problems');
  const { dock } = editor;
  await dock.getByRole('button', { name: 'Readiness checklist' }).click();
  const list = dock.getByRole('article', { name: 'Readiness checklist' });

  const routing = list.getByRole('region', { name: 'Client routing' });
  await expect(routing).toContainText('2 of 2 flows to Power Platform arrive over a circuit.');
  const ask = list.getByRole('listitem').filter({ hasText: 'MD5' });
  await expect(ask).toContainText('Ask');
  await expect(ask).toContainText('This cannot be told from a drawing.');

  // The answer follows the design: without the circuit people go round it.
  await editor.fail(editor.thing('Circuit A').getByRole('heading'));
  await expect(routing).toContainText('0 of 2 flows to Power Platform arrive over a circuit.');

  const risk = list.getByRole('listitem').filter({ hasText: 'a building or a provider' });
  await expect(risk.first()).toContainText('With a risk');
  const evidence = list.getByRole('button', { name: /api\.contoso\.example is unreachable/ });
  await evidence.click();
  await expect(dock.getByRole('button', { name: /^Warning api\.contoso\.example/ })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
});
