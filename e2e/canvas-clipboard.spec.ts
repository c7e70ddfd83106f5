import { expect, test } from './support/test.ts';

test('C-19 C-22 things are duplicated and copied with names and addresses of their own, into another tab too', async ({
  editor,
  page,
  context,
}) => {
  await editor.open();
  await editor.thing('HQ users').click();
  await page.keyboard.press('ControlOrMeta+d');
  await expect(editor.thing('HQ users 2')).toBeVisible();
  const [first, copy] = await editor.subnetsOf('HQ users', 'HQ users 2');
  expect(copy).not.toBe(first);
  expect(copy).toMatch(/^10\./);
  await page.keyboard.press('ControlOrMeta+z');

  // Alt-drag leaves the original where it was.
  await editor.atRest();
  const before = await editor.boxOf('CE1');
  await page.keyboard.down('Alt');
  await editor.drag(editor.thing('CE1'), { x: 0, y: 96 });
  await page.keyboard.up('Alt');
  await expect(editor.thing('CE3')).toBeVisible();
  expect(await editor.boxOf('CE1')).toEqual(before);
  await page.keyboard.press('ControlOrMeta+z');

  // Copied with one of its links; the others stay behind, and are counted.
  await editor.thing('FW-E').click();
  await editor.thing('CE1').click({ modifiers: ['Shift'] });
  await page.keyboard.press('ControlOrMeta+c');
  const spot = { x: 640, y: 560 };
  await page.mouse.move(spot.x, spot.y);
  await page.keyboard.press('ControlOrMeta+v');
  await expect(editor.link('FW-E 2', 'CE3').or(editor.link('FW-F', 'CE3'))).toBeVisible();
  await expect(editor.news).toContainText(/\d+ links to what was not copied were left out/);
  const once = await editor.boxOf('CE3');
  await page.keyboard.press('ControlOrMeta+v');
  const twice = await editor.boxOf('CE4');
  expect(twice.x).toBeGreaterThan(once.x);
  expect(twice.y).toBeGreaterThan(once.y);

  const other = await context.newPage();
  const there = new (editor.constructor as new (page: typeof other) => typeof editor)(other);
  await there.open();
  await there.newDesign();
  await other.mouse.move(600, 300);
  await other.keyboard.press('ControlOrMeta+v');
  await expect(there.thing('CE1')).toBeVisible();
  await expect(there.link('FW-E', 'CE1')).toBeVisible();
  await other.keyboard.press('ControlOrMeta+x');
  await expect(there.everything).toHaveCount(0);
});

test('C-22 things are copied as text that can be read, and pasted as JSON, as a whole design too; other text says it is none', async ({
  editor,
}) => {
  await editor.open();
  const design = await editor.exported();
  await editor.thing('FW-E').click();
  await editor.thing('CE1').click({ modifiers: ['Shift'] });
  const text = await editor.copiedText();
  const clip = JSON.parse(text);
  expect(Object.values<{ name: string }>(clip.nodes).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['FW-E', 'CE1']),
  );
  expect(Object.keys(clip.links)).toHaveLength(1);

  await editor.newDesign();
  await editor.pasteText(text);
  await expect(editor.link('FW-E', 'CE1')).toBeVisible();
  await expect(editor.everything).toHaveCount(3);
  await editor.pasteText('Call me back at ten');
  await expect(editor.refusal).toContainText('What is on the clipboard is text, not a drawing.');

  await editor.newDesign();
  await editor.pasteText(design);
  await expect(editor.thing('Circuit A')).toBeVisible();
  await expect(editor.news).toContainText('Its flows, intents and failures were left out.');
  const { nodes } = JSON.parse(design);
  expect(Object.keys(JSON.parse(await editor.exported()).nodes)).toHaveLength(Object.keys(nodes).length);
  await editor.newDesign();
  await editor.pasteText(design.replace('"nodes"', '"knots"'));
  await expect(editor.refusal).not.toHaveCount(0);
  await expect(editor.everything).toHaveCount(0);
});

test('C-21 C-23 C-25 deleting joins the neighbours, pasted prefixes become subnets, and settings go over to others of a kind', async ({
  editor,
  page,
}) => {
  await editor.openBlank();
  for (const [index, item] of ['Users', 'Router', 'Server'].entries())
    await editor.place(item, { x: 100 + index * 240, y: 160 });
  await editor.connect('Users', 'CE1');
  await editor.connect('CE1', 'Server');
  await editor.thing('CE1').click();
  await page.keyboard.press('ControlOrMeta+Delete');
  await expect(editor.thing('CE1')).toHaveCount(0);
  await expect(editor.link('Users', 'Server').or(editor.link('Server', 'Users'))).toBeVisible();

  await editor.thing('Users').click();
  await editor.pasteText('Delft;10.200.0.0/24\nGouda;10.201.0.0/24');
  const sheet = page.getByRole('dialog', { name: 'Create 2 subnets' });
  await expect(sheet).toContainText('10.201.0.0/24');
  await expect(sheet.getByRole('button', { name: 'Add to Users' })).toBeVisible();
  await sheet.getByRole('button', { name: 'Create users for each' }).click();
  await expect(editor.thing('Delft')).toHaveAccessibleName(/10\.200\.0\.0\/24/);
  await expect(editor.thing('Gouda')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor.thing('Gouda')).toHaveCount(0);

  await editor.place('Firewall or NAT', { x: 160, y: 380 });
  await editor.place('Firewall or NAT', { x: 500, y: 380 });
  const [one, other] = await editor.namesOf('firewall');
  await editor.thing(one).click();
  await editor.show('inspector');
  await editor.inspector.getByRole('checkbox', { name: 'Stateful' }).click();
  await editor.thing(one).click();
  await page.keyboard.press('ControlOrMeta+Alt+c');
  await editor.thing(other).click();
  await page.keyboard.press('ControlOrMeta+Alt+v');
  const settings = page.getByRole('dialog', { name: `Settings of ${one} for ${other}` });
  await expect(settings.getByRole('checkbox', { name: /Stateful/ })).toBeChecked();
  await settings.getByRole('button', { name: /^Paste \d+ setting/ }).click();
  await expect(editor.inspector.getByRole('checkbox', { name: 'Stateful' })).not.toBeChecked();
});
