import { expect, test } from './support/test.ts';

test('C-40 C-41 C-43 C-48 links are drawn by dragging and by clicking, refused with a reason, and over nothing offer what fits', async ({
  editor,
  page,
}) => {
  await editor.openBlank();
  await editor.place('Users', { x: 160, y: 160 });
  await editor.place('Router', { x: 480, y: 160 });
  await editor.place('Entra ID', { x: 560, y: 380 });

  // Click on a port, click on the target.
  await editor.thing('Users').hover();
  const port = await editor.thing('Users').getByTitle('Drag to connect').last().boundingBox();
  expect(Math.min(port?.width ?? 0, port?.height ?? 0)).toBeGreaterThanOrEqual(24);
  await editor.thing('Users').getByTitle('Drag to connect').last().click();
  await expect(editor.hint).toHaveText(/Choose where to connect Users/);
  await editor.thing('CE1').click();
  await expect(editor.link('Users', 'CE1')).toBeVisible();

  // An illegal one says why while it is drawn, and after.
  await editor.thing('CE1').hover();
  await editor.hold(
    editor.thing('CE1').getByTitle('Drag to connect').last(),
    editor.middle(editor.thing('Entra ID')),
  );
  await expect(editor.hint).toContainText('cannot be cabled to Entra ID');
  await page.mouse.up();
  await expect(editor.refusal).toContainText('cannot be cabled to Entra ID');

  // Let go over nothing: what fits there, and nothing else.
  await editor.thing('CE1').hover();
  await editor.hold(editor.thing('CE1').getByTitle('Drag to connect').last(), { x: 760, y: 560 });
  await page.mouse.up();
  const menu = page.getByRole('menu', { name: /Connect CE1 to a new/ });
  await expect(menu.getByRole('menuitem', { name: 'Connectivity provider' })).toBeVisible();
  await expect(menu.getByRole('menuitem', { name: 'Entra ID' })).toHaveCount(0);
  await menu.getByRole('menuitem', { name: 'Connectivity provider' }).click();
  await expect(editor.link('CE1', 'Provider').or(editor.link('Provider', 'CE1'))).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor.thing('Provider')).toHaveCount(0);
});

test('C-44 C-45 a device let go on a link is put into it, and the end of a link is put on something else', async ({
  editor,
  page,
}) => {
  await editor.openBlank();
  await editor.place('Users', { x: 120, y: 160 });
  await editor.place('Server', { x: 600, y: 160 });
  await editor.place('Router', { x: 360, y: 420 });
  await editor.place('Server', { x: 600, y: 420 });
  await editor.connect('Users', 'Server');
  await editor.link('Users', 'Server').click();
  for (const [field, value] of [
    [/^Rate, each way/, '200 Mbps'],
    [/^Delay, one way/, '6 ms'],
  ] as const) {
    await editor.inspector.getByRole('textbox', { name: field }).fill(value);
    await page.keyboard.press('Enter');
  }
  const lines = async () => {
    const { links } = JSON.parse(await editor.exported());
    return Object.values<{ mbps: number; delayMs: number }>(links).map(({ mbps, delayMs }) => ({
      mbps,
      delayMs,
    }));
  };
  expect(await lines()).toEqual([{ mbps: 200, delayMs: 6 }]);

  const [from, to] = [
    await editor.middle(editor.thing('Users')),
    await editor.middle(editor.thing('Server')),
  ];
  await editor.hold(editor.thing('CE1'), { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 + 4 });
  await expect(editor.hint).toContainText('Into the link');
  await page.mouse.up();
  await expect(editor.link('Users', 'CE1')).toBeVisible();
  await expect(editor.link('Server', 'CE1')).toBeVisible();
  await expect(editor.link('Users', 'Server')).toHaveCount(0);
  // Each side has the rate of the whole, and together they are as long as it was.
  expect(await lines()).toEqual([
    { mbps: 200, delayMs: 3 },
    { mbps: 200, delayMs: 3 },
  ]);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor.link('Users', 'Server')).toBeVisible();
  expect(await lines()).toEqual([{ mbps: 200, delayMs: 6 }]);

  await editor.link('Users', 'Server').click();
  const end = await editor.boxOf('Server');
  await page.mouse.move(end.x, end.y + end.height / 2);
  await page.mouse.down();
  const other = await editor.middle(editor.thing('Server 2'));
  await page.mouse.move(other.x, other.y, { steps: 8 });
  await expect(editor.hint).toContainText('Choose the new end');
  await page.mouse.up();
  await expect(editor.link('Users', 'Server 2')).toBeVisible();
  await expect(editor.link('Users', 'Server')).toHaveCount(0);

  // And without a pointer, in the inspector.
  await editor.choose(editor.inspector.getByRole('combobox', { name: 'To' }), 'Server');
  await expect(editor.link('Users', 'Server')).toBeVisible();
});

test('C-46 C-47 links run across and down, a bend of a hand is kept, and labels go below half size', async ({
  editor,
  page,
}) => {
  await editor.open();
  const label = editor.link('ISP', 'FW-I').or(editor.link('FW-I', 'ISP')).getByText('500 Mbps');
  await expect(label).toBeVisible();
  const lines = await editor.linkPaths();
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) expect(line).toMatch(/^M[-\d.]+,[-\d.]+(?:[LQ][-\d., ]+)+$/);

  const wan = editor.link('FW-E', 'CE2');
  await wan.click();
  const before = await wan.boundingBox();
  if (!before) throw new Error('The link is not drawn.');
  await editor.bend({ x: -24, y: 0 });
  await expect(editor.undoButton).toHaveAccessibleName(/bend link/);
  const text = await editor.exported();
  expect(JSON.parse(text).geometry).toHaveProperty(await wan.getAttribute('data-id').then(String));
  await page.keyboard.press('ControlOrMeta+z');

  await page.keyboard.press('Shift+0');
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ControlOrMeta+-');
  await expect(label).toBeHidden();
});
