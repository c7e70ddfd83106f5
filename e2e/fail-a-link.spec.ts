import { expect, test } from './support/test.ts';

test('failing the last mile in use moves the path to the other one, and restoring brings it back', async ({
  editor,
  page,
}) => {
  await editor.open();
  await expect(editor.verdict).toContainText('Delivered');
  const before = (await editor.verdict.textContent()) ?? '';
  const outward = (name: string) =>
    page.getByRole('button', { name: new RegExp(`of the request, ${name}$`) });
  await expect(outward('CE1').first()).toBeVisible();

  await editor.fail(editor.link('CE1', 'P1'));
  await expect(page.getByRole('group', { name: /from CE1 to P1.*failed/ })).toBeVisible();
  await expect(outward('CE1')).toHaveCount(0);
  await expect(outward('CE2').first()).toBeVisible();
  await expect(editor.verdict).toContainText('Delivered');

  await editor.click(
    page.getByRole('toolbar', { name: 'Selection' }).getByRole('button', { name: 'Restore it' }),
  );
  await expect(outward('CE1').first()).toBeVisible();
  await expect(editor.verdict).toHaveText(before);
});

test('failing one link of the circuit keeps the flow on the other; failing the circuit takes it to the internet, in words', async ({
  editor,
  page,
}) => {
  await editor.open();
  await expect(editor.verdict).toContainText('private to the Microsoft edge');

  await editor.fail(editor.thing('Circuit A').getByRole('button', { name: /^primary link/ }));
  await expect(
    editor.thing('Circuit A').getByRole('button', { name: /^primary link.*failed/ }),
  ).toBeVisible();
  await expect(editor.verdict).toContainText('private to the Microsoft edge');

  await page.keyboard.press('ControlOrMeta+z');
  await editor.fail(editor.thing('Circuit A').getByRole('heading'));
  // R0 has an internet edge with a pool of its own, so the flow survives, crosses the internet and says so (F5, ER-377)
  await expect(editor.verdict).toContainText('crosses the internet');
  await expect(editor.verdict).not.toContainText('private to the Microsoft edge');
});

test('anything can be failed by name, and each flow says how long it was lost', async ({ editor, page }) => {
  await editor.open();
  await expect(editor.verdict).toContainText('Delivered');
  await editor.openTab('Failures');
  const failing = editor.dock.getByRole('region', { name: 'Fail something' });
  await failing.getByLabel('Fail', { exact: true }).selectOption({ label: 'CE1' });
  await failing.getByRole('button', { name: 'Fail it' }).click();
  await expect(editor.dock.getByRole('region', { name: 'Failed now' })).toContainText('CE1');
  await expect(editor.thing('CE1')).toHaveAccessibleName(/failed/);
  await expect(editor.dock.getByRole('table')).toContainText('Users to environment');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor.dock.getByRole('region', { name: 'Failed now' })).toContainText(
    'Everything works as drawn',
  );
});

test('a story: a link that loses packets, one that fails later and comes back, and what each flow lost', async ({
  editor,
  page,
}) => {
  await editor.open();
  await expect(editor.verdict).toContainText('Delivered');
  await editor.openTab('Failures');
  const failing = editor.dock.getByRole('region', { name: 'Fail something' });
  const happens = editor.dock.getByRole('region', { name: 'Failed now' });

  await failing.getByLabel('Fail', { exact: true }).selectOption({ label: 'Circuit A, secondary link' });
  await failing.getByLabel('How').selectOption({ label: 'Loses packets' });
  await failing.getByLabel('Lost, %').fill('10');
  await failing.getByRole('button', { name: 'Do it' }).click();
  await expect(editor.verdict).toContainText('Loses about 9.8 % of its packets');
  await expect(
    editor.thing('Circuit A').getByRole('button', { name: /^secondary link.*10 % lost/ }),
  ).toBeVisible();

  await failing.getByLabel('Fail', { exact: true }).selectOption({ label: 'Circuit A, primary link' });
  await failing.getByLabel('How').selectOption({ label: 'Fails' });
  await failing.getByLabel('From').fill('10 s');
  await failing.getByLabel('Until').fill('5 s');
  await failing.getByRole('button', { name: 'Fail it' }).click();
  await expect(failing.getByRole('alert')).toContainText('over later than it begins');
  await failing.getByLabel('Until').fill('2 min');
  await failing.getByRole('button', { name: 'Fail it' }).click();

  // It is back in the end, so the drawing shows it whole; the story tells of every moment.
  await expect(happens.getByRole('listitem')).toHaveCount(2);
  const phases = editor.dock.getByRole('region', { name: 'Phases of the failure' });
  await expect(phases.getByRole('heading')).toHaveText([
    /start Circuit A, secondary link, loses 10 % of its packets/,
    /10 s Circuit A, primary link, fails/,
    /2 min Circuit A, primary link, is back/,
  ]);
  await expect(phases).toContainText('BFD or the hold timer notices after 900 ms');
  await expect(phases).toContainText('open again');
  const row = editor.dock.getByRole('row', { name: /^Users to environment/ });
  await expect(row.getByRole('cell').nth(4)).toHaveText('900 ms');

  // Moved on the clock, and back again by undo.
  const until = happens.getByRole('textbox', { name: 'Circuit A, primary link: until' });
  await until.fill('');
  await until.press('Enter');
  await expect(
    editor.thing('Circuit A').getByRole('button', { name: /^primary link.*failed/ }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await editor.undoButton.click();
  await expect(until).toHaveValue('2 min');

  // One line for the control plane and the packet: back and forth it shows the same, in words and in the drawing.
  await editor.openTab('Timeline');
  const position = page.getByRole('slider', { name: 'Position on the path' });
  const failed = editor.thing('Circuit A').getByRole('button', { name: /^primary link.*failed/ });
  // The story is asked of the engine when somebody looks: until it is there, the line begins with the packet.
  await expect(async () => {
    await position.press('Home');
    await expect(position).toHaveAttribute(
      'aria-valuetext',
      /^Event 1 of \d+, 0 ms, Circuit A, secondary link, loses/,
      { timeout: 1_000 },
    );
  }).toPass();
  await expect(failed).toHaveCount(0);
  await position.press('ArrowRight');
  await expect(position).toHaveAttribute(
    'aria-valuetext',
    /^Event 2 of \d+, 10 s, Circuit A, primary link, fails/,
  );
  await expect(failed).toBeVisible();
  await position.press('ArrowLeft');
  await expect(failed).toHaveCount(0);

  // Behind the last event the packet leaves, and the same player goes on.
  await position.press('End');
  await expect(position).toHaveAttribute('aria-valuetext', /^Step (\d+) of \1,/);
  await editor.dock.getByRole('option', { name: /^Step 1 of/ }).click();
  await position.press('ArrowLeft');
  await expect(position).toHaveAttribute('aria-valuetext', /^Event (\d+) of \1,/);
  await page
    .getByRole('toolbar', { name: 'Playback' })
    .getByRole('button', { name: 'Play', exact: true })
    .click();
  await expect(position).toHaveAttribute('aria-valuetext', /^Step [3-9] of/);
});
