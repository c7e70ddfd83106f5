import { expect, test } from './support/test.ts';

test('C-36 C-37 C-28 C-27 C-82 things snap level with others, line up and space out, and Escape puts a drag back', async ({
  editor,
  page,
}) => {
  await editor.openBlank();
  await editor.place('Router', { x: 200, y: 120 });
  await editor.place('Router', { x: 480, y: 260 });
  await editor.place('Router', { x: 640, y: 400 });
  const [one, two] = [await editor.boxOf('CE1'), await editor.boxOf('CE2')];

  // Three pixels off the level of the other: it snaps, and a line says so.
  await editor.hold(editor.thing('CE2'), { x: two.x + two.width / 2 + 30, y: one.y + one.height / 2 + 3 });
  await expect(editor.guides).not.toHaveCount(0);
  await page.mouse.up();
  expect((await editor.boxOf('CE2')).y).toBe(one.y);
  await expect(editor.guides).toHaveCount(0);
  await expect(editor.undoButton).toHaveAccessibleName(/move/);

  // Mod ignores it: it lands on the grid, five pixels off.
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor.undoButton).toHaveAccessibleName(/add/);
  await editor.hold(editor.thing('CE2'), { x: two.x + two.width / 2 + 30, y: one.y + one.height / 2 + 5 });
  await page.keyboard.down('ControlOrMeta');
  await page.mouse.move(two.x + two.width / 2 + 31, one.y + one.height / 2 + 5);
  await expect(editor.guides).toHaveCount(0);
  await page.mouse.up();
  await page.keyboard.up('ControlOrMeta');
  expect((await editor.boxOf('CE2')).y).not.toBe(one.y);
  await expect(editor.undoButton).toHaveAccessibleName(/move/);
  await page.keyboard.press('ControlOrMeta+z');

  // Escape in a drag, and letting go where it began, leave no step of undo.
  await expect(editor.undoButton).toHaveAccessibleName(/add/);
  await editor.hold(editor.thing('CE2'), { x: 300, y: 330 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await editor.boxOf('CE2')).toEqual(two);
  const there = await editor.middle(editor.thing('CE2'));
  await editor.hold(editor.thing('CE2'), { x: 300, y: 330 });
  await page.mouse.move(there.x, there.y, { steps: 4 });
  await page.mouse.up();
  await expect(editor.undoButton).toHaveAccessibleName(/add/);

  // A gesture of many movements is one step.
  await editor.drag(editor.thing('CE2'), { x: 64, y: 40 });
  await expect(editor.undoButton).toHaveAccessibleName(/move/);
  await page.keyboard.press('ControlOrMeta+z');
  expect(await editor.boxOf('CE2')).toEqual(two);

  await editor.thing('CE1').click();
  for (const name of ['CE2', 'CE3']) await editor.thing(name).click({ modifiers: ['Shift'] });
  const bar = page.getByRole('toolbar', { name: 'Arrange' });
  await bar.getByRole('button', { name: 'Space out across' }).click();
  const xs = await Promise.all(['CE1', 'CE2', 'CE3'].map(async (name) => (await editor.boxOf(name)).x));
  expect(
    Math.abs((xs[1] as number) - (xs[0] as number) - ((xs[2] as number) - (xs[1] as number))),
  ).toBeLessThanOrEqual(2);
  await page.keyboard.press('ControlOrMeta+Shift+ArrowUp');
  const ys = await Promise.all(['CE1', 'CE2', 'CE3'].map(async (name) => (await editor.boxOf(name)).y));
  expect(new Set(ys).size).toBe(1);
});

test('C-17 what a pointer has selected is moved by the arrows, a burst of them one step, and is what Delete is about', async ({
  editor,
  page,
}) => {
  await editor.openBlank();
  await editor.place('Router', { x: 200, y: 120 });
  await editor.place('Data gateway', { x: 400, y: 120 });
  await expect(editor.canvas).toBeFocused();
  await editor.press('Delete');
  await expect(editor.everything).toHaveCount(1);
  await editor.place('Server', { x: 200, y: 320 });
  await editor.place('Users', { x: 480, y: 320 });
  await editor.thing('CE1').click();
  const start = await editor.boxOf('CE1');
  await editor.press('ArrowRight', 'ArrowRight', 'Shift+ArrowDown');
  await expect(editor.undoButton).toHaveAccessibleName(/move/);
  const moved = await editor.boxOf('CE1');
  expect([moved.x - start.x, moved.y - start.y]).toEqual([16, 40]);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor.undoButton).toHaveAccessibleName(/add/);
  expect(await editor.boxOf('CE1')).toEqual(start);
  await editor.press('ArrowLeft', 'Escape');
  expect(await editor.boxOf('CE1')).toEqual(start);

  // A drag selects too, and so does a frame, wherever the keyboard was before.
  await editor.drag(editor.thing('Server'), { x: 0, y: 64 });
  await editor.press('Delete');
  await expect(editor.thing('Server')).toHaveCount(0);
  await expect(editor.thing('CE1')).toBeVisible();
  const users = await editor.boxOf('Users');
  await page.mouse.move(users.x - 12, users.y - 12);
  await page.mouse.down();
  await page.mouse.move(users.x + 60, users.y + 30, { steps: 4 });
  await page.mouse.up();
  await expect(editor.selectedThing('Users')).toBeVisible();
  await editor.press('Delete');
  await expect(editor.thing('Users')).toHaveCount(0);
  await expect(editor.thing('CE1')).toBeVisible();
});

test('a drawing that fills the window is not fitted anew under a hand that has taken hold of something', async ({
  editor,
  page,
}) => {
  await editor.open();
  await expect(editor.inspector).toHaveCount(0);
  await editor.atRest();
  const at = await editor.middle(editor.thing('CE1'));
  // Taken hold of, it is selected, and the inspector takes a part of the window.
  await editor.hold(editor.thing('CE1'), { x: at.x + 32, y: at.y + 40 });
  await expect(editor.inspector).toBeVisible();
  const held = await editor.boxOf('CE1');
  await editor.frames(60);
  expect(await editor.boxOf('CE1')).toEqual(held);
  const other = await editor.boxOf('CE2');
  await page.mouse.up();
  // Now it is.
  await expect.poll(async () => (await editor.boxOf('CE2')).width).toBeLessThan(other.width);
});

test('C-30 C-35 C-39 what is locked says so and stays, the grid comes and goes, and things come to the front and go to the back', async ({
  editor,
  page,
}) => {
  await editor.openBlank();
  await editor.place('Router', { x: 240, y: 160 });
  await editor.place('Server', { x: 300, y: 190 });
  await editor.show('inspector');
  await editor.thing('CE1').click({ position: { x: 8, y: 8 } });
  await expect(editor.inspector.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('CE1');
  await page.keyboard.press('ControlOrMeta+]');
  await expect.poll(() => editor.onTopAt(editor.thing('Server'), { x: 10, y: 10 })).toContain('CE1');
  await page.keyboard.press('ControlOrMeta+[');
  await expect.poll(() => editor.onTopAt(editor.thing('Server'), { x: 10, y: 10 })).toContain('Server');

  await page.keyboard.press('ControlOrMeta+Shift+l');
  await expect(editor.thing('CE1')).toHaveAccessibleName(/locked/);
  await expect(editor.thing('CE1').getByRole('img', { name: 'locked' })).toBeVisible();
  const before = await editor.boxOf('CE1');
  await page.mouse.move(before.x + 8, before.y + 8);
  await page.mouse.down();
  await page.mouse.move(before.x + 200, before.y + 200, { steps: 6 });
  await page.mouse.up();
  await expect(editor.refusal).toContainText('CE1 is locked');
  expect(await editor.boxOf('CE1')).toEqual(before);
  await page.keyboard.press('Delete');
  await expect(editor.thing('CE1')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+l');
  await expect(editor.thing('CE1')).not.toHaveAccessibleName(/locked/);

  await expect(editor.grid).toBeVisible();
  await page.keyboard.press("ControlOrMeta+'");
  await expect(editor.grid).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+'");
  await expect(editor.grid).toBeVisible();
});

test('C-38 the drawing is laid out by its zones: shown first, one step of undo, what is locked stays', async ({
  editor,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await editor.open();
  await editor.thing('Branch users').click();
  await page.keyboard.press('ControlOrMeta+Shift+l');
  const before = await editor.places();
  await page.keyboard.press('ControlOrMeta+Shift+k');
  const bar = page.getByRole('toolbar', { name: 'Layout' });
  await expect(bar).toContainText('This is how it would lie.');
  await bar.getByRole('button', { name: 'Put back' }).click();
  await expect(bar).toHaveCount(0);
  await expect(editor.undoButton).toHaveAccessibleName(/lock/);

  await page.keyboard.press('ControlOrMeta+Shift+k');
  await bar.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(editor.undoButton).toHaveAccessibleName(/lay out/);
  const after = await editor.places();
  expect(after['branch-lan']).toEqual(before['branch-lan']);
  expect(after.ce1).not.toEqual(before.ce1);
  // Read from left to right: the customer, the provider, the circuit.
  expect(after.ce1?.x).toBeLessThan(after.p1?.x ?? 0);
  expect(after.p1?.x).toBeLessThan(after['circuit-a']?.x ?? 0);
  await page.keyboard.press('ControlOrMeta+z');
  expect(await editor.places()).toEqual(before);
});
