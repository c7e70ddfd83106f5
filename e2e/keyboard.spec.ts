import { expect, test } from './support/test.ts';

test('C-16 arrows walk in reading order, Ctrl to the nearest in a direction, Alt along links; the canvas is one tab stop', async ({
  editor,
  page,
}) => {
  await editor.open();
  await editor.canvas.focus();
  await editor.press('Home');
  await expect(editor.here).toHaveAccessibleName(/^HQ Amsterdam, site, .*, 1 of 44$/);
  await editor.press('ArrowDown');
  await expect(editor.here).toHaveAccessibleName(/^HQ users, .*, 2 of 44$/);
  await editor.press('ArrowRight');
  await expect(editor.here).toHaveAccessibleName(/^local link from HQ users to FW-E/);
  await editor.press('ArrowLeft', 'Alt+ArrowRight', 'Alt+ArrowRight');
  await expect(editor.here).toHaveAccessibleName(/^FW-E, firewall/);
  await editor.press('Control+ArrowRight');
  await expect(editor.here).toHaveAccessibleName(/^CE[12], router/);
  await editor.press('End');
  await expect(editor.here).toHaveAccessibleName(/, 44 of 44$/);
  await expect(editor.canvas).toBeFocused();
  // no thing of it is a stop of its own
  expect(await editor.everything.evaluateAll((all) => all.filter((one) => one.tabIndex >= 0).length)).toBe(0);
  await expect(page.getByRole('application')).toHaveAccessibleName(/^Topology, \d+ devices, \d+ links/);
});

test('C-17 M moves: arrows by a cell of the grid, Shift by five; Enter keeps it as one step, Escape puts it back', async ({
  editor,
}) => {
  await editor.open();
  await editor.goTo('CE1');
  const placeIn = async () => {
    const { geometry, nodes } = JSON.parse(await editor.exported());
    const id = Object.keys(nodes).find((one) => nodes[one].name === 'CE1') ?? '';
    return { x: geometry[id].x, y: geometry[id].y };
  };
  const before = await placeIn();
  await editor.canvas.focus();
  await editor.press('m', 'ArrowDown', 'ArrowDown', 'Shift+ArrowRight', 'Escape');
  await expect(editor.undoButton).toHaveAccessibleName('There is nothing to undo');
  await editor.press('m', 'ArrowDown', 'ArrowDown', 'Shift+ArrowRight', 'Enter');
  const there = { x: before.x + 40, y: before.y + 16 };
  await expect(editor.said.filter({ hasText: `CE1 at ${there.x}, ${there.y}` })).toBeAttached();
  expect(await placeIn()).toEqual(there);
  await editor.canvas.focus();
  await editor.press('Control+z');
  await expect(editor.undoButton).toHaveAccessibleName('There is nothing to undo');
  expect(await placeIn()).toEqual(before);
});

test('C-49 C-50 F2, Enter twice and a double click rename; Enter and leaving keep the name, Escape does not', async ({
  editor,
  page,
}) => {
  await editor.open();
  await editor.goTo('CE1');
  const field = page.getByRole('textbox', { name: 'Name of CE1' });
  await editor.press('F2');
  await expect(field).toBeFocused();
  await field.fill('Edge');
  await editor.press('Escape');
  await expect(editor.here).toHaveAccessibleName(/^CE1, /);
  await expect(editor.canvas).toBeFocused();

  // found by search it is selected already; Enter shows it, Enter again renames it
  await editor.press('Enter');
  await expect(editor.inspector).toBeVisible();
  if (!(await field.isVisible())) await editor.press('Enter');
  await expect(field).toBeFocused();
  await field.fill('CE-West');
  // The Enter that ends a word being composed is not ours.
  await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  await expect(field).toBeFocused();
  await editor.press('Enter');
  await expect(editor.here).toHaveAccessibleName(/^CE-West, /);
  await expect(editor.canvas).toBeFocused();

  await editor.thing('CE2').dblclick();
  const second = page.getByRole('textbox', { name: 'Name of CE2' });
  await expect(second).toBeFocused();
  await second.fill('CE-East');
  await editor.designName.focus();
  await expect(editor.thing('CE-East')).toBeVisible();
});

test('C-20 C-42 connecting offers what can be joined and says why the rest cannot, an arrow adds and connects; what is deleted leaves the keyboard beside it', async ({
  editor,
  page,
}) => {
  await editor.open();
  await editor.goTo('SQL server');
  await editor.press('c');
  const dialog = editor.dialog('Connect SQL server');
  await dialog.getByRole('combobox').fill('FW-E');
  await expect(dialog.getByRole('option', { name: /^FW-E/ })).toBeEnabled();
  await dialog.getByRole('combobox').fill('Circuit A');
  await expect(dialog.getByRole('option', { name: /^Circuit A.*cannot/ })).toBeDisabled();
  await dialog.getByRole('combobox').fill('FW-E');
  await editor.press('Enter');
  await expect(editor.link('SQL server', 'FW-E')).toBeAttached();
  await expect(editor.canvas).toBeFocused();

  await editor.press('Delete');
  await expect(editor.thing('SQL server')).toHaveCount(0);
  await expect(editor.canvas).toBeFocused();
  await expect(editor.here).not.toHaveAccessibleName(/^Nothing yet/);
  await editor.press('Control+z');
  await expect(editor.thing('SQL server')).toBeVisible();

  // Something new beside it, in one step: where nothing lies that way the arrow that walks adds.
  await editor.newDesign();
  await editor.canvas.focus();
  await editor.press('/');
  await editor.dialog('Add something').getByRole('combobox').fill('router');
  await editor.press('Enter');
  await expect(editor.here).toHaveAccessibleName(/^CE1, router/);
  const menu = page.getByRole('menu', { name: 'Connect CE1 to a new…' });
  for (const [key, item, to] of [
    ['Control+ArrowRight', 'Connectivity provider', 'Provider'],
    ['Alt+Shift+ArrowLeft', 'Users', 'Users'],
  ] as const) {
    await editor.press(key);
    await expect(menu).toBeFocused();
    await page.keyboard.type(item);
    await expect(menu.getByRole('menuitem', { name: item })).toBeFocused();
    await editor.press('Enter');
    await expect(editor.link('CE1', to).or(editor.link(to, 'CE1'))).toBeAttached();
    await expect(editor.here).toHaveAccessibleName(new RegExp(`^${to}, `));
    await expect(editor.canvas).toBeFocused();
    await editor.press(key.includes('Right') ? 'Control+ArrowLeft' : 'Control+ArrowRight');
    await expect(editor.here).toHaveAccessibleName(/^CE1, router/);
  }
  const [users, router, provider] = await Promise.all(
    ['Users', 'CE1', 'Provider'].map((name) => editor.boxOf(name)),
  );
  expect(users?.x).toBeLessThan(router?.x ?? 0);
  expect(provider?.x).toBeGreaterThan(router?.x ?? 0);
  await editor.press('Control+z');
  await expect(editor.thing('Users')).toHaveCount(0);
  await editor.goTo('Provider');
  await editor.press('Backspace');
  await expect(editor.thing('Provider')).toHaveCount(0);
  await expect(editor.thing('CE1')).toBeVisible();
});

test('what its own key switches off hands the keyboard to what is beside it, and back', async ({
  editor,
  page,
}) => {
  await editor.open();
  await editor.canvas.focus();
  await editor.press('Control+a', 'Control+Enter');
  await expect(editor.inspector).toBeVisible();
  await editor.inspector.getByRole('button', { name: 'Fail all', exact: true }).focus();
  await editor.press('Enter');
  await expect(editor.inspector.getByRole('button', { name: 'Fail all', exact: true })).toBeDisabled();
  await expect(editor.inspector.getByRole('button', { name: 'Restore all' })).toBeFocused();
  await editor.press('Enter');
  await expect(editor.inspector.getByRole('button', { name: 'Restore all' })).toBeDisabled();
  await expect(editor.inspector.getByRole('button', { name: 'Fail all silently' })).toBeFocused();
  // gone with all else of the panel: the canvas has it
  await page.keyboard.press('Control+z');
  await editor.inspector.getByRole('button', { name: 'Delete all' }).focus();
  await editor.press('Enter');
  await expect(editor.canvas).toBeFocused();
});

test('C-51 C-52 single keys can be switched off, and are shown as one reads them', async ({
  editor,
  page,
}) => {
  await editor.open();
  await editor.canvas.focus();
  await editor.press('Home', 'ArrowDown', 'c');
  await expect(editor.dialog('Connect HQ users')).toBeVisible();
  await editor.press('Escape', 'Control+,');
  await editor
    .dialog('Settings')
    .getByRole('checkbox', { name: /single key/ })
    .uncheck();
  await editor.press('Escape');
  await expect(editor.canvas).toBeFocused();
  await editor.press('c');
  // now a letter is the beginning of a name
  await expect(editor.here).toHaveAccessibleName(/^C/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await editor.press('Control+k');
  await expect(editor.dialog('Commands').getByRole('option', { name: /^Zoom in/ })).toContainText('Ctrl +');
});

test('C-55 the same menu by Shift+F10, the menu key and the right button', async ({ editor, page }) => {
  await editor.open();
  await editor.goTo('CE1');
  const menu = page.getByRole('menu', { name: 'Actions for CE1' });
  const items = async () => {
    await expect(menu.getByRole('menuitem').first()).toBeVisible();
    const texts = await menu.getByRole('menuitem').allTextContents();
    await editor.press('Escape');
    await expect(menu).toHaveCount(0);
    await expect(editor.canvas).toBeFocused();
    return texts;
  };
  await editor.press('Shift+F10');
  const byKeys = await items();
  await editor.press('ContextMenu');
  expect(await items()).toEqual(byKeys);
  await editor.thing('CE1').click({ button: 'right' });
  expect(await items()).toEqual(byKeys);
  expect(byKeys.join()).toMatch(/Fail it.*Rename.*Duplicate.*Delete.*Connect to…/);

  // Over nothing: what can be done to the drawing.
  const canvas = await editor.canvas.boundingBox();
  await page.mouse.click((canvas?.x ?? 0) + 8, (canvas?.y ?? 0) + 200, { button: 'right' });
  const drawing = page.getByRole('menu', { name: 'Actions for the drawing' });
  await expect(drawing.getByRole('menuitem', { name: /^Paste/ })).toBeVisible();
  await drawing.getByRole('menuitem', { name: /^Select everything/ }).click();
  await expect.poll(() => editor.selectedCount()).toBeGreaterThan(20);
  await expect(editor.canvas).toBeFocused();
});

test('C-56 C-57 C-61 all commands in one list, the recent first, the impossible with its reason; search by name, kind, address, AS number and problem; all keys on one page', async ({
  editor,
}) => {
  await editor.open();
  await editor.press('Control+Shift+p');
  const dialog = editor.dialog('Commands');
  await dialog.getByRole('combobox').fill('undo');
  await expect(dialog.getByRole('option').first()).toBeDisabled();
  await expect(dialog.getByRole('option').first()).toContainText('There is nothing to undo.');
  await dialog.getByRole('combobox').fill('select everything');
  await editor.press('Enter');
  await expect(editor.said.filter({ hasText: /\d+ things selected/ })).toBeAttached();
  await editor.press('Control+k');
  await expect(dialog.getByRole('option').first()).toContainText('Select everything');
  await editor.press('Escape');
  await expect(dialog).toHaveCount(0);

  // Walking over a result shows it on the drawing.
  await editor.press('Control+f');
  const search = editor.dialog('Search the design');
  const found = (text: string | RegExp) => search.getByRole('option').filter({ hasText: text });
  await search.getByRole('combobox').fill('10.10.1.25');
  await expect(found(/HQ users.*10\.10\.1\.25 is in 10\.10\./)).toBeVisible();
  await search.getByRole('combobox').fill('AS 64509');
  await expect(found('ISP')).toBeVisible();
  await search.getByRole('combobox').fill('firewall');
  await expect(found('FW-E').first()).toBeVisible();
  await search.getByRole('combobox').fill('losing amsterdam');
  await expect(found(/Losing Amsterdam cuts/).first()).toBeVisible();
  await search.getByRole('combobox').fill('CE2');
  await editor.press('Enter');
  await expect(editor.here).toHaveAccessibleName(/^CE2, /);

  await editor.canvas.focus();
  await editor.press('?');
  const sheet = editor.dialog('Keyboard shortcuts');
  await expect(sheet.getByRole('region', { name: 'Go to' })).toContainText('Next problem');
  await sheet.getByRole('searchbox').fill('rename');
  await expect(sheet.getByText('Rename', { exact: true })).toBeVisible();
  await expect(sheet.getByText('Next problem')).toHaveCount(0);
  await expect(sheet.getByRole('button', { name: 'Print' })).toBeVisible();
  // the first one empties the field
  await editor.press('Escape', 'Escape');
  await expect(editor.canvas).toBeFocused();
});

test('C-58 C-59 something new by name, or from the palette by Enter, stands in view and has the keyboard', async ({
  editor,
  page,
}) => {
  await editor.open();
  await editor.newDesign();
  await editor.canvas.focus();
  await editor.press('/');
  await editor.dialog('Add something').getByRole('combobox').fill('router');
  await editor.press('Enter');
  await expect(editor.thing('CE1')).toBeInViewport();
  await expect(editor.here).toHaveAccessibleName(/^CE1, router/);
  const entry = page
    .getByRole('navigation', { name: 'Things to draw' })
    .getByRole('button', { name: 'Users' });
  await entry.focus();
  await editor.press('Enter');
  await expect(editor.thing('Users')).toBeInViewport();
});

test('C-60 Ctrl+Enter goes to the fields; several things are edited at once, mixed values say so, units are understood', async ({
  editor,
}) => {
  await editor.open();
  await editor.goTo('Circuit A');
  await editor.press('Control+Enter');
  await expect(editor.inspector.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused();
  await expect(editor.inspector.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Circuit A');
  await editor.goTo('HQ users');
  await editor.press("'", 'I', 'S', 'P');
  await expect(editor.here).toHaveAccessibleName(/^ISP, router/);
  await editor.press('Shift+ ');
  await expect(editor.inspector.getByRole('heading', { name: /^2 / })).toBeVisible();
  await expect(editor.inspector.getByRole('combobox', { name: /zone/i })).toContainText('mixed');

  await editor.press('Control+f');
  await editor.dialog('Search the design').getByRole('combobox').fill('HQ users to FW-E');
  await editor.press('Enter', 'Control+Enter');
  const rate = editor.inspector.getByRole('textbox', { name: /^Rate, each way/ });
  await rate.fill('2.5G');
  await editor.press('Enter');
  await expect(editor.link('HQ users', 'FW-E')).toHaveAccessibleName(/2\.5 Gbps/);
  // Ten gigabytes are not guessed to be ten gigabits.
  await rate.fill('10 GB');
  await editor.press('Enter');
  await expect(rate).toHaveAttribute('aria-invalid', 'true');
  await editor.press('Escape');
  const delay = editor.inspector.getByRole('textbox', { name: /^Delay, one way/ });
  for (const [typed, read] of [
    ['0.3 s', '300'],
    ['250 us', '0.25'],
    ['12', '12'],
  ] as const) {
    await delay.fill(typed);
    await editor.press('Enter');
    await expect(delay).toHaveValue(read);
  }
  await editor.goTo('ISP');
  await editor.press('Control+Enter');
  const asn = editor.inspector.getByRole('textbox', { name: 'AS number' });
  for (const [typed, read] of [
    ['AS 64510', '64510'],
    ['1.10', '65546'],
  ] as const) {
    await asn.fill(typed);
    await editor.press('Enter');
    await expect(asn).toHaveValue(read);
  }
});
