import { badDesigns } from './support/bad-designs.ts';
import { expect, test } from './support/test.ts';

test('a design that is exported and imported comes back byte for byte, as a design of its own', async ({
  editor,
}) => {
  await editor.open();
  const first = await editor.exported();
  expect(JSON.parse(first)).toMatchObject({
    format: 'handoff',
    version: 1,
    name: 'One circuit in Amsterdam',
  });

  await editor.newDesign();
  await editor.importFile('amsterdam.handoff.json', first);
  await expect(editor.designName).toHaveValue('One circuit in Amsterdam');
  await expect(editor.thing('Circuit A')).toBeVisible();
  expect(await editor.exported()).toBe(first);
});

for (const { what, text, says } of badDesigns) {
  test(`a file that ${what} is refused in a sentence, and the open design stays as it is`, async ({
    editor,
  }) => {
    await editor.open();
    const before = await editor.exported();
    const things = await editor.everything.count();
    expect(things).toBeGreaterThan(20);

    await editor.importFile('bad.json', text);
    await expect(editor.refusal).toContainText('bad.json');
    for (const part of says) await expect(editor.refusal).toContainText(part);

    expect(await editor.everything.count()).toBe(things);
    expect(await editor.exported()).toBe(before);
    await expect(editor.undoButton).toBeDisabled();
    await editor.refusal.getByRole('button', { name: 'Dismiss' }).click();
    await expect(editor.refusal).toHaveCount(0);
  });
}
