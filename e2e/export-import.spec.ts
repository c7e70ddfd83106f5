import { badDesigns } from './support/bad-designs.ts';
import { expect, test } from './support/test.ts';

test('C-69 a design that is exported and imported comes back byte for byte, as a design of its own; a bad file is refused in a sentence, and changes nothing', async ({
  editor,
}) => {
  await editor.open();
  const first = await editor.exported();
  expect(JSON.parse(first)).toMatchObject({
    format: 'handoff',
    version: 2,
    name: 'One circuit in Amsterdam',
  });

  await editor.newDesign();
  await editor.importFile('amsterdam.handoff.json', first);
  await expect(editor.designName).toHaveValue('One circuit in Amsterdam');
  await expect(editor.thing('Circuit A')).toBeVisible();
  const { nodes, links } = JSON.parse(first);
  await expect(editor.news).toContainText(
    `amsterdam.handoff.json is open as a design of its own: ${Object.keys(nodes).length} things, ${Object.keys(links).length} links`,
  );
  expect(await editor.exported()).toBe(first);

  const things = await editor.everything.count();
  expect(things).toBeGreaterThan(20);
  for (const { what, text, says } of badDesigns)
    await test.step(`a file that ${what}`, async () => {
      await editor.importFile('bad.json', text);
      await expect(editor.refusal).toContainText('bad.json');
      for (const part of says) await expect(editor.refusal).toContainText(part);
      expect(await editor.everything.count()).toBe(things);
      expect(await editor.exported()).toBe(first);
      await expect(editor.undoButton).toBeDisabled();
      await editor.refusal.getByRole('button', { name: 'Dismiss' }).click();
      await expect(editor.refusal).toHaveCount(0);
    });
});
