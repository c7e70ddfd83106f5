import { expect, test } from './support/test.ts';

test('undo reaches back over a reload, and Mod+S saves a file instead of opening the browser’s dialog (C-26, C-29, C-65, C-66)', async ({
  editor,
  page,
}) => {
  await editor.open();
  const start = await editor.exported();
  await editor.designName.fill('Renamed');
  await editor.designName.press('Enter');
  await editor.drag(editor.thing('SQL server'), { x: 0, y: 24 });
  await expect(page.getByRole('banner').getByText(/^Saved \d\d:\d\d:\d\d/)).toBeVisible();
  const end = await editor.exported();

  await editor.reload();
  await expect(editor.designName).toHaveValue('Renamed');
  await expect(editor.undoButton).toHaveAccessibleName(/^Undo move/);
  await editor.undoButton.click();
  await expect(editor.undoButton).toHaveAccessibleName(/^Undo rename/);
  await editor.undoButton.click();
  await expect(editor.undoButton).toBeDisabled();
  expect(await editor.exported()).toBe(start);
  await expect(page.getByRole('banner').getByText(/^Saved/)).toBeVisible();

  await editor.open();
  await expect(editor.redoButton).toBeEnabled();
  await editor.redoButton.click();
  await expect(editor.redoButton).toHaveAccessibleName(/^Redo move/);
  await editor.redoButton.click();
  await expect(editor.designName).toHaveValue('Renamed');
  await editor.designName.focus();
  const download = page.waitForEvent('download');
  await page.keyboard.press('ControlOrMeta+s');
  expect((await download).suggestedFilename()).toBe('Renamed.handoff.json');
  expect(await editor.exported()).toBe(end);
  // What is saved is left without a question (C-67).
  await expect(page.getByRole('banner').getByText(/^Saved/)).toBeVisible();
  const closed = page.waitForEvent('close');
  page.on('dialog', () => {
    throw new Error('It asked.');
  });
  await page.close({ runBeforeUnload: true });
  await closed;
});

test('a second tab follows each change as it happens, takes over when asked, and the first stops at once (T-A6, C-81)', async ({
  editor,
  page,
  context,
}) => {
  await editor.open();
  await expect(editor.verdict).toContainText('Delivered');
  const second = await context.newPage();
  await second.goto('./');
  const name = second.getByRole('textbox', { name: 'Name of the design' });
  const main = second.getByRole('main');
  await expect(main.getByText('Another tab is changing this design.')).toBeVisible();

  await editor.designName.fill('From the first tab');
  await editor.designName.press('Enter');
  await expect(name).toHaveValue('From the first tab');

  await main.getByRole('button', { name: 'Take over here' }).click();
  await expect(main.getByText('Another tab is changing this design.')).toHaveCount(0);
  await expect(page.getByRole('main').getByText('Another tab is changing this design.')).toBeVisible();
  await name.fill('From the second tab');
  await name.press('Enter');
  await expect(editor.designName).toHaveValue('From the second tab');

  await expect(second.getByRole('banner').getByText(/^Saved/)).toBeVisible();
  await second.close();
  await expect(page.getByRole('main').getByText('Another tab is changing this design.')).toHaveCount(0);
  await expect(editor.undoButton).toBeEnabled();
  await editor.undoButton.click();
  await expect(editor.designName).toHaveValue('From the first tab');
});

test('all designs can be found, renamed, copied, thrown away and brought back (C-68)', async ({
  editor,
  page,
}) => {
  await editor.open();
  await editor.newDesign();
  await editor.designName.fill('Second');
  await editor.designName.press('Enter');
  await page.getByRole('main').click({ position: { x: 400, y: 300 } });
  await page.keyboard.press('ControlOrMeta+o');
  const dialog = page.getByRole('dialog', { name: 'Your designs' });
  const card = (name: string) => dialog.getByRole('listitem', { name, exact: true });
  await expect(dialog).toContainText('only in this browser, on this computer');
  await expect(card('Second')).toContainText('Open now');
  await expect(card('One circuit in Amsterdam').locator('img')).toBeVisible();

  await card('One circuit in Amsterdam').getByRole('button', { name: 'Duplicate' }).click();
  await card('One circuit in Amsterdam (copy)').getByRole('button', { name: 'Rename' }).click();
  await dialog.getByRole('textbox', { name: /^New name of/ }).fill('Spare');
  await page.keyboard.press('Enter');
  await card('Spare').getByRole('button', { name: 'Throw away' }).click();
  await expect(card('Spare')).toHaveCount(0);
  await dialog.getByText(/^Bin: 1 design/).click();
  await dialog.getByRole('button', { name: 'Bring back Spare' }).click();
  await expect(card('Spare')).toBeVisible();

  await dialog.getByRole('searchbox', { name: 'Find a design' }).fill('spa');
  await expect(card('Second')).toHaveCount(0);
  await card('Spare').getByRole('button', { name: 'Open Spare' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(editor.designName).toHaveValue('Spare');
  await expect(editor.thing('Circuit A')).toBeVisible();
});

test('C-67 a window without storage says all the time that nothing is kept, the design can be exported, and leaving is asked about (T-A4)', async ({
  editor,
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('No storage here', 'SecurityError');
    };
  });
  await editor.open();
  const bar = page.getByRole('main').getByText('Nothing is kept when you close this tab.');
  await expect(bar).toBeVisible();
  await editor.designName.fill('Fleeting');
  await editor.designName.press('Enter');
  await expect(bar).toBeVisible();
  await expect(page.getByRole('banner').getByText(/^NOT SAVED/)).toBeVisible();
  expect(JSON.parse(await editor.exported())).toMatchObject({ name: 'Fleeting' });
  const asked = page.waitForEvent('dialog');
  void page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await expect(editor.designName).toHaveValue('Fleeting');
});

test('an earlier state is kept by itself, and going back to it is a step that can be undone', async ({
  editor,
  page,
}) => {
  await page.clock.install();
  await editor.open();
  const saved = page.getByRole('banner').getByText(/^Saved/);
  const first = await saved.innerText();
  // What is saved from now on is told with another second.
  await page.clock.runFor(2_000);
  await editor.designName.fill('An hour ago');
  await editor.designName.press('Enter');
  await expect(saved).not.toHaveText(first);
  await page.clock.fastForward('01:01:00');
  await editor.designName.fill('Now');
  await editor.designName.press('Enter');
  await expect(page.getByRole('banner').getByText(/^Saved/)).toBeVisible();

  await editor.thing('SQL server').click();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog', { name: 'Commands' })).toBeVisible();
  await page.keyboard.type('earlier states');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Earlier states of Now' });
  await expect(dialog.getByRole('listitem').locator('img')).toBeVisible();
  await dialog.getByRole('button', { name: 'Go back to it' }).click();
  await expect(editor.designName).toHaveValue('An hour ago');
  await editor.undoButton.click();
  await expect(editor.designName).toHaveValue('Now');
});

test('C-66 after ten edits a file of one’s own is offered once; saving then writes to it, also after a reload, and never over what something else wrote', async ({
  editor,
  page,
}) => {
  // A real handle of the browser, without its dialog.
  await page.addInitScript(() => {
    Object.assign(window, {
      showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
        (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
    });
  });
  const onDisk = (name: string, text?: string) =>
    page.evaluate(
      async ([file, written]) => {
        const handle = await (await navigator.storage.getDirectory()).getFileHandle(file);
        if (written !== undefined) {
          const writable = await handle.createWritable();
          await writable.write(written);
          await writable.close();
        }
        return (await handle.getFile()).text();
      },
      [name, text] as const,
    );
  const saved = page.getByRole('banner').getByText(/^Saved/);
  await editor.open();
  const offer = page.getByRole('main').getByRole('status').filter({ hasText: 'only in this browser' });
  await editor.thing('CE1').click();
  await editor.canvas.focus();
  for (let edit = 0; edit < 9; edit += 1) await page.keyboard.press('ControlOrMeta+Shift+l');
  await expect(editor.undoButton).toHaveAccessibleName(/lock/);
  await expect(offer).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+l');
  await offer.getByRole('button', { name: 'Save to a file…' }).click();
  await expect(editor.refusal).toContainText('Saved to One-circuit-in-Amsterdam.handoff.json.');
  await expect(offer).toHaveCount(0);
  await expect(saved).toContainText('and in One-circuit-in-Amsterdam.handoff.json');
  const name = 'One-circuit-in-Amsterdam.handoff.json';
  expect(await onDisk(name)).toBe(await editor.exported());

  await editor.designName.fill('Renamed');
  await editor.designName.press('Enter');
  await expect(saved).not.toContainText('and in');
  await editor.reload();
  await expect(editor.designName).toHaveValue('Renamed');
  await editor.designName.press('ControlOrMeta+s');
  await expect(editor.refusal).toContainText(`Saved to ${name}.`);
  expect(await onDisk(name)).toBe(await editor.exported());

  await onDisk(name, 'From another program');
  await editor.designName.fill('Again');
  await editor.designName.press('Enter');
  await page.keyboard.press('ControlOrMeta+s');
  await expect(editor.refusal.filter({ hasText: 'has been changed by something else' })).toBeVisible();
  expect(await onDisk(name)).toBe('From another program');

  await editor.press('Control+k');
  await editor.dialog('Commands').getByRole('combobox').fill('stop saving');
  await editor.press('Enter');
  const download = page.waitForEvent('download');
  await editor.designName.press('ControlOrMeta+s');
  expect((await download).suggestedFilename()).toBe('Again.handoff.json');
});
