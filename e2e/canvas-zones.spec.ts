import { expect, test } from './support/test.ts';

test('C-32 a thing dragged into a zone is told so and stands in it, dragged out it leaves it, and Alt ignores zones', async ({
  editor,
  page,
}) => {
  await editor.openBlank();
  await editor.place('Site', { x: 320, y: 220 });
  await editor.place('Router', { x: 560, y: 120 });
  const router = editor.thing('CE1');
  const site = editor.thing('Site');
  await expect(router).not.toHaveAccessibleName(/in Site/);

  await editor.hold(router, editor.middle(site));
  await expect(editor.hint).toHaveText(/Into Site/);
  await page.mouse.up();
  await expect(router).toHaveAccessibleName(/in Site/);

  // Out again: as soon as its middle leaves.
  await editor.hold(router, { x: 800, y: 300 });
  await expect(editor.hint).toHaveText(/Out of its zone/);
  await page.mouse.up();
  await expect(router).not.toHaveAccessibleName(/in Site/);

  // With Alt it only lies over the zone.
  await editor.hold(router, editor.middle(site));
  await page.keyboard.down('Alt');
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect(router).not.toHaveAccessibleName(/in Site/);
  await page.keyboard.press('ControlOrMeta+z');

  // One step each: two more undo the way in and the way out.
  await expect(editor.undoButton).toHaveAccessibleName(/move into zone/);
});

test('C-31 C-33 things are grouped into a zone, the zone collapses to a card with counts, problems and its links, and is ungrouped', async ({
  editor,
  page,
}) => {
  await editor.open();
  await editor.thing('CE1').click();
  await editor.thing('CE2').click({ modifiers: ['Shift'] });
  await page.keyboard.press('ControlOrMeta+g');
  const group = editor.thing('Group');
  await expect(group).toHaveAccessibleName(/2 things inside/);
  await expect(editor.thing('CE1')).toHaveAccessibleName(/in Group/);

  await editor.canvas.getByRole('button', { name: 'Collapse Group' }).click();
  await expect(editor.thing('CE1')).toHaveCount(0);
  await expect(group).toContainText('2 routers');
  await expect(editor.link('FW-E', 'CE1')).toBeVisible();
  await expect(editor.link('CE1', 'P1')).toBeVisible();
  await expect(group).not.toContainText('problem');
  // The path of the flow still runs through it.
  await expect(editor.verdict).toContainText('Delivered');

  await editor.canvas.getByRole('button', { name: 'Expand Group' }).click();
  await editor.fail(editor.thing('CE1'));
  await editor.canvas.getByRole('button', { name: 'Collapse Group' }).click();
  await expect(group).toContainText('1 problem');

  await group.dblclick({ position: { x: 40, y: 24 } });
  await expect(editor.thing('CE1')).toBeVisible();
  await group.getByText('Group', { exact: true }).click();
  await page.keyboard.press('ControlOrMeta+Shift+g');
  await expect(group).toHaveCount(0);
  await expect(editor.thing('CE1')).toHaveAccessibleName(/in HQ/);
});

test('C-32 zones nest four deep; the fifth says why not', async ({ editor, page }) => {
  await editor.openBlank();
  await editor.place('Router', { x: 400, y: 200 });
  await editor.thing('CE1').click();
  for (const depth of [1, 2, 3, 4]) {
    await page.keyboard.press('ControlOrMeta+g');
    await expect(editor.thing(depth === 1 ? 'Group' : `Group ${depth}`)).toBeVisible();
  }
  await page.keyboard.press('ControlOrMeta+g');
  await expect(editor.refusal).toContainText('4 is the most');
});
