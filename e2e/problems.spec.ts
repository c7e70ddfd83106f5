import { expect, test } from './support/test.ts';

test('C-53 a problem shows as one types, says what to do and why, is settled by one click, and comes back with undo', async ({
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

test('C-53 problems are searched, filtered, grouped and walked; one is accepted with a reason and reopened', async ({
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
  await expect(editor.canvas).toHaveAccessibleName(/, \d+ problems?$/);
  await page.keyboard.press('F8');
  await expect(editor.canvas).toBeFocused();
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

test('C-33 C-53 C-54 links and zones wear a mark with the number of their problems, and a lost flow says which it has to thank', async ({
  editor,
  page,
}) => {
  await editor.open();
  const { dock, canvas } = editor;
  const open = dock.locator('[aria-expanded="true"]');

  const design = JSON.parse(await editor.exported());
  const named = (name: string) => Object.keys(design.nodes).find((id) => design.nodes[id].name === name);
  for (const link of Object.values<{ ends: string[]; mbps: number }>(design.links))
    if (link.ends.includes(named('HQ users') ?? '') && link.ends.includes(named('FW-E') ?? ''))
      link.mbps = 10;
  await editor.importFile('slow.handoff.json', JSON.stringify(design));
  await editor
    .link('HQ users', 'FW-E')
    .getByRole('button', { name: /^\d+ problems? with this link$/ })
    .click();
  await expect(open).toContainText(/10 Mbps/);
  // Nothing of it keeps the design from being saved.
  await editor.designName.fill('Saved with its error');
  await editor.designName.press('Enter');
  await expect(page.getByRole('banner').getByText(/^Saved/)).toBeVisible();

  await editor.startFrom('Premium, from New York to Europe');
  const mark = (name: string) => canvas.getByRole('button', { name: `1 problem with ${name}` });
  await expect(mark('New York office')).toHaveText(/▲ ?1/);
  await expect(mark('New York users')).toBeVisible();
  await canvas.getByRole('button', { name: 'Collapse New York office' }).click();
  await expect(mark('New York users')).toHaveCount(0);
  await expect(mark('New York office')).toBeVisible();

  await editor.startFrom('Private source on Microsoft peering, broken on purpose');
  await editor.openTab('Flows');
  const flows = dock.getByRole('table', { name: 'All flows and their results' });
  await expect(flows.getByRole('row').filter({ hasText: 'Delivered' }).first()).toBeVisible();
  await flows
    .getByRole('button', {
      name: /^Problem: Users to environment arrives at MSEE-A1 with the private source/,
    })
    .click();
  await expect(open).toContainText('which Microsoft does not admit');
});
