import { expect, test } from './support/test.ts';

// As most people see it first: with movement.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

test('C-34 the page opens on a working design: its answer in a sentence, its path drawn, its flags planted', async ({
  editor,
  page,
}) => {
  await editor.open();
  await expect(editor.designName).toHaveValue('One circuit in Amsterdam');

  // the sentence: delivered, private to the Microsoft edge (ER-377), hops there and back, an estimate named as one
  await expect(editor.verdict).toContainText(
    /^Delivered · private to the Microsoft edge in Amsterdam · \d+ hops out, \d+ back · about \d+ ms .*\(estimate\)/,
  );

  // the path: every hop of the request and of the reply stands on the canvas with its number
  const outward = page.getByRole('button', { name: /^Hop \d+ of the request, / });
  const back = page.getByRole('button', { name: /^Hop \d+ of the reply, / });
  const [, out, home] = /(\d+) hops out, (\d+) back/.exec(await editor.verdict.innerText()) ?? [];
  expect(await outward.count()).toBeGreaterThanOrEqual(Number(out));
  expect(await back.count()).toBeGreaterThanOrEqual(Number(home));

  // the flags: the Microsoft edge is the prominent one, and "private" ends there
  await expect(page.getByRole('button', { name: /^Hand-off, request: .* Microsoft edge/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Hand-off, reply: / }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Private ends here', exact: true })).toBeVisible();

  // nothing in the way
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the flag at the Microsoft edge says who hands to whom, why this way, and what protects from there', async ({
  editor,
  page,
}) => {
  await editor.open();
  await page.getByRole('button', { name: /^Hand-off, request: .* Microsoft edge/ }).click();
  const text = page.getByRole('dialog', { name: /^Microsoft edge/ });
  await expect(text).toContainText('Who hands to whom');
  await expect(text).toContainText('Route chosen by');
  await expect(text).toContainText('Protected from here by');
  await expect(text).toContainText(/ER-\d{3}/);
  await page.keyboard.press('Escape');
  await expect(text).toHaveCount(0);
});

test('the ledger lists the same path, there and back, with its owners and translations', async ({
  editor,
}) => {
  await editor.open();
  await editor.openTab('Ledger');
  const ledger = editor.dock.getByRole('table', { name: /^Path of Users to environment/ });
  await expect(ledger).toBeVisible();
  // R0: the private source is translated on the way out (ER-220), and the circuit ends at an MSEE
  await expect(ledger).toContainText('192.0.2.65');
  await expect(ledger.getByRole('button', { name: 'FW-E' }).first()).toBeVisible();
  await expect(ledger.getByRole('button', { name: /^MSEE/ }).first()).toBeVisible();
  await expect(ledger).toContainText('Microsoft');
});

test('packets are played, paused and stepped, and the step is told in words', async ({ editor, page }) => {
  await editor.open();
  await expect(editor.verdict).toContainText('Delivered');
  await editor.show('dock');
  const playback = page.getByRole('toolbar', { name: 'Playback' });
  const position = playback.getByRole('slider', { name: 'Position on the path' });
  await playback.getByRole('button', { name: 'One step on' }).click();
  await playback.getByRole('button', { name: 'One step on' }).click();
  await expect(position).toHaveAttribute('aria-valuetext', /2/);
  await playback.getByRole('button', { name: 'One step back' }).click();
  await expect(position).toHaveAttribute('aria-valuetext', /1/);

  await playback.getByRole('button', { name: 'Play' }).click();
  await expect(playback.getByRole('button', { name: 'Pause' })).toBeVisible();
  await playback.getByRole('button', { name: 'Pause' }).click();
  await expect(playback.getByRole('button', { name: 'Play' })).toBeVisible();
});
