import { expect, test } from './support/test.ts';

test('a problem shows as one types, says what to do and why, is settled by one click, and comes back with undo', async ({
  editor,
  page,
}) => {
  await editor.open();
  await editor.openTab('Problems');
  const { dock } = editor;
  await expect(dock.getByText(/^3 warnings and \d+ notes$/).first()).toBeVisible();

  await editor.thing('Circuit A').click({ position: { x: 60, y: 12 } });
  await editor.show('inspector');
  const bandwidth = editor.inspector.getByRole('textbox', { name: 'Bandwidth' });
  await bandwidth.fill('300 Mbps');
  await bandwidth.press('Enter');

  const row = dock.getByRole('button', { name: /^Error Circuit A has 300 Mbps/ });
  await expect(row).toBeVisible();
  await expect(page.getByRole('button', { name: /^\d+ problems with Circuit A$/ })).toBeVisible();
  await row.click();
  await expect(row).toHaveAttribute('aria-expanded', 'true');
  await expect(dock.getByText('Choose 500 Mbps, the next size up.')).toBeVisible();
  await expect(dock.getByRole('link', { name: /^ExpressRoute FAQ/ }).first()).toHaveAttribute(
    'href',
    'https://learn.microsoft.com/azure/expressroute/expressroute-faqs',
  );

  await dock.getByRole('button', { name: 'Set it to 500 Mbps' }).click();
  await expect(row).toHaveCount(0);
  await expect(bandwidth).toHaveValue('500 Mbps');
  await editor.click(editor.undoButton);
  await expect(row).toBeVisible();
});

test('problems are searched, filtered, grouped and walked; one is accepted with a reason and reopened', async ({
  editor,
  page,
}) => {
  await editor.open();
  await editor.openTab('Problems');
  const { dock } = editor;
  const losing = dock.getByRole('button', { name: /^Warning Losing Amsterdam cuts/ });
  const notes = dock.getByRole('button', { name: /^Note / });
  await expect(losing).toBeVisible();

  await dock.getByRole('searchbox', { name: 'Search the problems' }).fill('losing amsterdam');
  await expect(dock.getByRole('region', { name: 'Warnings' }).getByRole('listitem')).toHaveCount(1);
  await dock.getByRole('searchbox', { name: 'Search the problems' }).fill('');
  await dock.getByLabel('Show').selectOption('Warnings');
  await expect(notes).toHaveCount(0);
  await dock.getByLabel('Group by').selectOption('Subject');
  await expect(dock.getByRole('region', { name: 'Resilience' })).toBeVisible();

  await editor.canvas.focus();
  await page.keyboard.press('F8');
  const opened = dock.locator('[aria-expanded="true"]');
  await expect(opened).toHaveCount(1);
  const first = await opened.textContent();
  await page.keyboard.press('F8');
  await expect(opened).not.toHaveText(first ?? '');
  await page.keyboard.press('Shift+F8');
  await expect(opened).toHaveText(first ?? '');

  if ((await losing.getAttribute('aria-expanded')) === 'false') await losing.click();
  await dock.getByRole('button', { name: 'Accept with a reason…' }).click();
  await dock.getByRole('textbox', { name: 'Why it may stay' }).fill('A second circuit is ordered.');
  await dock.getByRole('button', { name: 'Accept', exact: true }).click();
  await expect(losing).toHaveCount(0);
  await dock.getByRole('checkbox', { name: '1 accepted' }).check();
  const accepted = dock.getByRole('region', { name: 'Accepted' });
  await expect(accepted).toContainText('A second circuit is ordered.');
  await accepted.getByRole('button', { name: 'Reopen' }).click();
  await expect(accepted).toHaveCount(0);
  await expect(losing).toBeVisible();
});
