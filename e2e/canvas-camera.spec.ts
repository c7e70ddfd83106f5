import { expect, test } from './support/test.ts';

test('C-1 C-2 C-3 C-4 C-5 C-6 C-7 C-10 the drawing is scrolled, dragged, paged, zoomed and fitted as elsewhere', async ({
  editor,
  page,
}) => {
  await editor.open();
  await editor.show('inspector');
  const at = await editor.middle(editor.canvas);
  await page.mouse.move(at.x, at.y);
  const place = () => editor.boxOf('CE1');
  const size = async () => (await place()).width;

  // From the first movement of a hand on, no panel that opens moves the drawing any more.
  await page.mouse.wheel(0, 8);
  await editor.atRest();
  const start = await place();
  await page.mouse.wheel(40, 60);
  await expect.poll(async () => (await place()).y).toBe(start.y - 60);
  expect((await place()).x).toBe(start.x - 40);
  expect(await size()).toBe(start.width);

  // What is under the pointer stays there: a pinch of two fingers comes as the same wheel.
  const under = async () => {
    const box = await editor.thing('CE1').boundingBox();
    if (!box) throw new Error('CE1 is not on the screen.');
    return { x: (at.x - box.x) / box.width, y: (at.y - box.y) / box.height };
  };
  const spot = await under();
  await page.keyboard.down('ControlOrMeta');
  await page.mouse.wheel(0, -80);
  await page.keyboard.up('ControlOrMeta');
  await expect.poll(size).toBeGreaterThan(start.width);
  await editor.atRest();
  expect((await under()).x).toBeCloseTo(spot.x, 1);
  expect((await under()).y).toBeCloseTo(spot.y, 1);

  await page.keyboard.press('Shift+0');
  await expect.poll(size).toBe(136);
  await page.keyboard.press('ControlOrMeta+-');
  await expect.poll(size).toBeLessThan(136);
  await page.keyboard.press('ControlOrMeta+0');
  await expect.poll(size).toBe(136);
  await editor.canvas.focus();
  await page.keyboard.press('+');
  await expect.poll(size).toBeGreaterThan(136);

  await page.keyboard.press('Shift+1');
  const whole = await editor.canvas.boundingBox();
  await expect.poll(size).toBeLessThan(136);
  const left = await editor.boxOf('HQ Amsterdam');
  expect(left.x - (whole?.x ?? 0)).toBeGreaterThanOrEqual(47);

  // Middle button, Space and the hand tool drag the drawing.
  const before = await place();
  await page.mouse.move(at.x, at.y);
  await page.mouse.down({ button: 'middle' });
  await page.mouse.move(at.x + 50, at.y + 20, { steps: 4 });
  await page.mouse.up({ button: 'middle' });
  await expect.poll(async () => (await place()).x).toBe(before.x + 50);
  await page.keyboard.down(' ');
  await page.mouse.down();
  await page.mouse.move(at.x, at.y, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up(' ');
  await expect.poll(async () => (await place()).x).toBe(before.x);
  await page.keyboard.press('h');
  await page.mouse.down();
  await page.mouse.move(at.x - 30, at.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await place()).x).toBe(before.x - 30);
  await page.keyboard.press('v');

  await editor.canvas.focus();
  const high = (await place()).y;
  await page.keyboard.press('PageDown');
  await expect.poll(async () => (await place()).y).toBeLessThan(high);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Shift+PageDown');
  await expect.poll(async () => (await place()).x).toBeLessThan(before.x - 100);

  // Who is lost is shown the way back.
  await page.keyboard.press('Shift+PageDown');
  await page.keyboard.press('Shift+PageDown');
  await page.getByRole('button', { name: 'Back to the drawing' }).click();
  await expect(editor.thing('CE1')).toBeInViewport();

  await editor.thing('CE1').click();
  await page.keyboard.press('Shift+2');
  await expect.poll(size).toBe(136);

  // The wheel zooms for those who set it so.
  await editor.setWheelZooms();
  await page.mouse.move(at.x, at.y);
  const there = await under();
  await page.mouse.wheel(0, 120);
  await expect.poll(size).toBeLessThan(136);
  await editor.atRest();
  expect((await under()).x).toBeCloseTo(there.x, 1);
});

test('C-11 C-12 C-13 C-14 C-15 C-18 things are selected by click, frame, keys and along the network', async ({
  editor,
  page,
}) => {
  await editor.open();
  await editor.show('inspector');
  const selected = () => editor.selectedCount();
  await editor.thing('CE1').click();
  await expect.poll(selected).toBe(1);
  await editor.thing('CE2').click({ modifiers: ['Shift'] });
  await editor.thing('P1').click({ modifiers: ['ControlOrMeta'] });
  await expect.poll(selected).toBe(3);
  await page.keyboard.press('Escape');
  await expect.poll(selected).toBe(0);
  await editor.thing('CE1').click();
  const corner = await editor.canvas.boundingBox();
  await page.mouse.click((corner?.x ?? 0) + 8, (corner?.y ?? 0) + 200);
  await expect.poll(selected).toBe(0);

  // Escape leaves the tool too.
  await page.keyboard.press('h');
  const space = page.getByRole('region', { name: 'Canvas' });
  await expect(space).toHaveAttribute('data-tool', 'hand');
  await page.keyboard.press('Escape');
  await expect(space).toHaveAttribute('data-tool', 'select');

  // A frame takes what it touches, with Alt what lies wholly inside.
  const [one, two] = [await editor.boxOf('CE1'), await editor.boxOf('CE2')];
  await page.mouse.move(one.x - 6, one.y + 4);
  await page.mouse.down();
  await page.mouse.move(two.x + 20, two.y + 10, { steps: 6 });
  await expect.poll(selected).toBe(2);
  await page.keyboard.down('Alt');
  await page.mouse.move(two.x + 21, two.y + 10);
  await expect.poll(selected).toBe(0);
  await page.keyboard.up('Alt');
  await page.mouse.up();

  await editor.canvas.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await expect.poll(selected).toBeGreaterThan(20);
  expect(await page.evaluate(() => String(window.getSelection()))).toBe('');
  await page.keyboard.press('Escape');

  await editor.thing('CE1').click();
  await page.keyboard.press('Alt+s');
  await page.keyboard.press('u');
  await expect(editor.selectedThing('P1')).toBeVisible();
  await expect(editor.selectedThing('FW-E')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await editor.thing('CE1').click();
  await page.keyboard.press('Alt+s');
  await page.keyboard.press('d');
  await expect(editor.selectedThing('FW-E')).toBeVisible();
  await expect(editor.selectedThing('P1')).toHaveCount(0);

  await page.keyboard.press('Escape');
  await editor.thing('CE1').click();
  await page.keyboard.press('Alt+s');
  await page.keyboard.press('z');
  await expect(editor.selectedThing('SQL server')).toBeVisible();
  await expect(editor.selectedThing('P1')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await editor.thing('Branch users').click();
  await page.keyboard.press('Alt+s');
  await page.keyboard.press('c');
  await expect.poll(selected).toBeGreaterThan(10);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await editor.dialog('Commands').getByRole('combobox').fill('select the path');
  await page.keyboard.press('Enter');
  await expect(editor.selectedThing('ENV-EU')).toBeVisible();
  await expect(editor.selectedThing('SQL server')).toHaveCount(0);

  // Mod+click on a zone's ground picks the zone, and twice on it goes in.
  await page.keyboard.press('Escape');
  const zone = await editor.boxOf('Provider');
  await page.mouse.click(zone.x + 20, zone.y + zone.height - 12);
  await expect.poll(selected).toBe(0);
  await page.keyboard.down('ControlOrMeta');
  await page.mouse.click(zone.x + 20, zone.y + zone.height - 12);
  await page.keyboard.up('ControlOrMeta');
  await expect(editor.selectedThing('Provider')).toBeVisible();
  const { width } = await editor.boxOf('P1');
  await page.mouse.dblclick(zone.x + 20, zone.y + zone.height - 12);
  await expect.poll(async () => (await editor.boxOf('P1')).width).toBeGreaterThan(width);
  await expect(editor.thing('P1')).toBeInViewport();
});

test('C-8 a large drawing has a map of itself, is one picture from far, and is still clicked and dragged', async ({
  editor,
  page,
}) => {
  await editor.open();
  await editor.show('inspector');
  await expect(editor.minimap).toHaveCount(0);
  await editor.importFile('large.handoff.json', largeDesign());
  await expect(editor.minimap).toBeVisible();
  await expect(editor.minimap).toHaveAttribute('aria-hidden', 'true');
  // Nobody reads 400 cards at this size: none of them is an element of the page.
  await expect(editor.everything).toHaveCount(0);
  await editor.atRest();
  const spot = await editor.spotOf('r0');
  await page.mouse.move(spot.x, spot.y);
  await page.mouse.click(spot.x, spot.y);
  await expect(editor.thing('R0')).toBeVisible();
  await expect.poll(() => editor.selectedCount()).toBe(1);
  await editor.drag(editor.thing('R0'), { x: 40, y: 40 });
  await expect(editor.undoButton).toHaveAccessibleName(/move/);

  await page.keyboard.press('Shift+0');
  await expect(editor.everything).not.toHaveCount(0);
  await editor.minimap.click({ position: { x: 20, y: 20 } });
  await expect(editor.thing('R21')).toBeInViewport();
  await editor.minimap.click({ position: { x: 156, y: 56 } });
  await expect(editor.thing('R198')).toBeInViewport();
  await expect(editor.thing('R21')).toHaveCount(0);
  const map = await editor.minimap.boundingBox();
  if (!map) throw new Error('There is no map.');
  await page.mouse.move(map.x + 156, map.y + 56);
  await page.mouse.down();
  await page.mouse.move(map.x + 20, map.y + 20, { steps: 6 });
  await page.mouse.up();
  await expect(editor.thing('R21')).toBeInViewport();
  await page.emulateMedia({ media: 'print' });
  await expect(editor.minimap).toBeHidden();
});

test.describe('with fingers', () => {
  test.use({ hasTouch: true });

  test('C-62 C-55 C-13 one finger pans, on a thing it drags after six pixels, held it opens the menu or draws a frame, and two never select', async ({
    editor,
    page,
  }) => {
    // Not every browser tells of a context menu when a finger is held: it has to come without.
    await page.addInitScript(() =>
      window.addEventListener('contextmenu', (event) => event.stopImmediatePropagation(), true),
    );
    await editor.openBlank();
    await editor.place('Router', { x: 300, y: 200 });
    await editor.place('Server', { x: 300, y: 400 });
    await page.keyboard.press('Escape');
    const fingers = await editor.fingers();
    const at = await editor.middle(editor.thing('CE1'));
    const start = await editor.boxOf('CE1');

    await fingers.drag([{ x: at.x + 160, y: at.y + 80 }], { x: 40, y: 30 });
    await expect.poll(async () => (await editor.boxOf('CE1')).x).toBe(start.x + 40);
    expect(await editor.selectedCount()).toBe(0);

    const there = await editor.middle(editor.thing('CE1'));
    await fingers.drag([there], { x: 5, y: 0 });
    await expect(editor.undoButton).toHaveAccessibleName(/add/);
    await fingers.drag([there], { x: 64, y: 0 });
    await expect(editor.undoButton).toHaveAccessibleName(/move/);
    await page.keyboard.press('Escape');

    const middle = await editor.middle(editor.thing('Server'));
    await fingers.drag(
      [
        { x: middle.x - 40, y: middle.y },
        { x: middle.x + 40, y: middle.y + 60 },
      ],
      { x: 30, y: 30 },
    );
    expect(await editor.selectedCount()).toBe(0);

    // Ports of what is selected take a finger that is 44 pixels wide.
    await editor.thing('CE1').tap();
    const port = await editor.middle(editor.thing('CE1').getByTitle('Drag to connect').last());
    for (const [x, y] of [
      [20, 0],
      [0, -20],
      [0, 20],
    ] as const)
      expect(await editor.hitAt({ x: port.x + x, y: port.y + y })).toBe('Drag to connect');
    await page.keyboard.press('Escape');

    const menu = page.getByRole('menu', { name: 'Actions for CE1' });
    const items = menu.getByRole('menuitem');
    await fingers.hold(await editor.middle(editor.thing('CE1')), () => expect(menu).toBeVisible());
    await expect(menu).toBeVisible();
    const byFinger = await items.allTextContents();
    const before = await editor.boxOf('CE1');
    await items.filter({ hasText: /^Duplicate/ }).tap();
    await expect(editor.thing('CE2')).toBeVisible();
    expect(await editor.boxOf('CE1')).toEqual(before);
    await editor.goTo('CE1');
    await page.keyboard.press('Shift+F10');
    await expect(menu).toBeVisible();
    expect(byFinger).toEqual(await items.allTextContents());
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');

    const { x, y, width, height } = await editor.boxOf('Server');
    await fingers.hold({ x: x - 12, y: y - 12 }, async () => {
      await expect(editor.marquee).toBeVisible();
      await fingers.move({ x: x + width + 8, y: y + height + 8 });
      await expect.poll(() => editor.selectedCount()).toBe(1);
    });
    await expect(editor.selectedThing('Server')).toBeVisible();
  });
});

test('nothing runs while nothing moves', async ({ editor, page }) => {
  await editor.open();
  await expect(editor.verdict).toContainText('Delivered');
  await editor.thing('CE1').click();
  const counts = await editor.idleWork(1500);
  expect(counts).toEqual({ frames: 0, timers: 0 });
  await page.mouse.move(5, 5);
});

/** Twenty rows of twenty routers in a chain. */
function largeDesign(): string {
  const nodes: Record<string, unknown> = {};
  const links: Record<string, unknown> = {};
  const geometry: Record<string, unknown> = {};
  for (let index = 0; index < 400; index += 1) {
    const id = `r${index}`;
    nodes[id] = { kind: 'router', id, name: `R${index}`, asn: 64_496 };
    geometry[id] = { x: (index % 20) * 208, y: Math.floor(index / 20) * 112 };
    if (index > 0) links[`l${index}`] = { id: `l${index}`, kind: 'lan', ends: [`r${index - 1}`, id] };
  }
  return JSON.stringify({ format: 'handoff', version: 1, name: 'Large', nodes, links, geometry });
}
