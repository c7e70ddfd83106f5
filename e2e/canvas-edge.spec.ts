import { expect, test } from './support/test.ts';

test('C-9 C-5 the drawing moves on at the edge while a thing or a link is in the hand, and stands still for who asks for less motion', async ({
  editor,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await editor.openBlank();
  await editor.place('Router', { x: 240, y: 160 });
  await editor.place('Server', { x: 240, y: 360 });
  const canvas = await editor.canvas.boundingBox();
  if (!canvas) throw new Error('There is no canvas.');
  const edge = { x: canvas.x + canvas.width - 6, y: canvas.y + 200 };
  const leftOf = async (name: string) => (await editor.boxOf(name)).x;

  // What stays behind goes out of view to the left, and what is in the hand stays under it.
  const before = await leftOf('Server');
  await editor.hold(editor.thing('CE1'), edge);
  await expect.poll(() => leftOf('Server')).toBeLessThan(before - 200);
  await page.mouse.move(edge.x - 200, edge.y, { steps: 3 });
  const held = await editor.middle(editor.thing('CE1'));
  expect(Math.abs(held.x - (edge.x - 200))).toBeLessThanOrEqual(12);
  await page.mouse.up();
  await expect(editor.undoButton).toHaveAccessibleName(/move/);
  const apart = (await leftOf('CE1')) - (await leftOf('Server'));
  expect(apart).toBeGreaterThan(canvas.width - 240 - 200);
  await page.keyboard.press('ControlOrMeta+z');
  // Two things would fit at several times their size: they are shown at one.
  await page.keyboard.press('Shift+1');
  await expect.poll(async () => (await editor.boxOf('CE1')).width).toBe(136);

  const start = await leftOf('Server');
  await editor.thing('CE1').hover();
  await editor.hold(editor.thing('CE1').getByTitle('Drag to connect').last(), edge);
  await expect.poll(() => leftOf('Server')).toBeLessThan(start - 100);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.keyboard.press('Escape');

  // A drag that pans needs frames: with less motion, many of them change nothing.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.keyboard.press('Shift+1');
  const still = await leftOf('Server');
  await editor.hold(editor.thing('CE1'), edge);
  await editor.frames(20);
  expect(await leftOf('Server')).toBe(still);
  await page.keyboard.press('Escape');
  await page.mouse.up();
});
