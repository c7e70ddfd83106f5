import { expect, test } from './support/test.ts';

/** Quiet until asked: nothing that moves, so that what is shown is what was asked for. */
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** Nothing moves where motion is not wanted, whatever was shown last (T-D7). */
test.afterEach(async ({ page }) => {
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('a step that is selected in one view is selected in all, and says why', async ({ editor, page }) => {
  await editor.open();
  await editor.openTab('Ledger');
  const why = (place: string) => page.getByRole('region', { name: `Why, at ${place}` });
  const ledger = editor.dock.getByRole('table', { name: /^Path of Users to environment/ });

  await ledger.getByRole('button', { name: 'CE1', exact: true }).first().click();
  await expect(why('CE1')).toContainText('Outside before inside');
  await expect(why('CE1')).toContainText('What lost?');
  await expect(why('CE1')).toContainText('You are: it is part of your own network');
  const position = page.getByRole('slider', { name: 'Position on the path' });
  await expect(position).toHaveAttribute('aria-valuetext', 'Step 3 of 14, CE1 and CE2, hand-off');
  await expect(page.getByRole('button', { name: 'Hop 3 of the request, CE1' })).toHaveAttribute(
    'data-selected',
    'true',
  );

  await editor.openTab('Ladder');
  const steps = editor.dock.getByRole('list', { name: 'Steps of the packet, place by place' });
  await expect(steps.getByRole('button', { name: /^Hop 3 of the request: CE1/ })).toHaveAttribute(
    'aria-current',
    'step',
  );
  await steps.getByRole('button', { name: /^Hop 5 of the request: MSEE-A1/ }).click();
  await expect(why('MSEE-A1')).toContainText('Microsoft edge');
  await expect(why('MSEE-A1')).toContainText('Private ends here');
  await expect(position).toHaveAttribute('aria-valuetext', /^Step 5 of 14, MSEE-A1/);

  // A router is asked for all it knows, and the hop is one button away.
  await why('MSEE-A1').getByRole('button', { name: 'Tables of Circuit A' }).click();
  const device = page.getByRole('region', { name: 'Why, Circuit A: sessions and routes' });
  await expect(device.getByRole('list', { name: 'Sessions' })).toContainText('Microsoft peering A, primary');
  await expect(device.getByRole('searchbox')).toHaveValue('198.51.100.10');
  await device.getByRole('button', { name: 'Hop 5, MSEE-A1' }).click();
  await expect(why('MSEE-A1')).toBeVisible();

  // Back on the drawing, and by the keyboard.
  await page.getByRole('button', { name: 'Hop 2 of the request, FW-E' }).click();
  await expect(why('FW-E')).toContainText('Source 10.10.1.25 becomes 192.0.2.65');
  await page.keyboard.press('.');
  await expect(position).toHaveAttribute('aria-valuetext', /^Step 3 of 14/);
});

test('an answer leads to the field that decides, and what lost can be tried, kept and undone', async ({
  editor,
  page,
}) => {
  await editor.open();
  await editor.openTab('Ledger');
  const ledger = editor.dock.getByRole('table', { name: /^Path of Users to environment/ });
  await ledger.getByRole('button', { name: 'CE1', exact: true }).first().click();
  const why = page.getByRole('region', { name: 'Why, at CE1' });
  await why.getByRole('button', { name: /^Local preference of Microsoft peering A/ }).click();
  await expect(editor.inspector.getByRole('textbox', { name: 'Local preference' })).toBeFocused();
  await expect(editor.inspector.getByRole('textbox', { name: 'Local preference' })).toHaveValue('150');

  await why.getByRole('button', { name: /^What if: Set local preference 151/ }).click();
  const result = editor.dock.getByRole('region', { name: /^Compared with Set local preference 151/ });
  await expect(result).toContainText('at CE1, local preference 151 > 150');
  await expect(result).toContainText('over CE2, before over CE1 and CE2');
  await expect(editor.undoButton).toBeDisabled();
  await result.getByRole('button', { name: 'Make this change' }).click();
  await expect(editor.undoButton).toBeEnabled();
  await expect(result).toHaveCount(0);

  await editor.dock.getByRole('button', { name: 'Before the last change' }).click();
  const since = editor.dock.getByRole('region', { name: /^Compared with the design before/ });
  await expect(since).toContainText('Users to environment');
  await editor.undoButton.click();
  await expect(since).toContainText('No flow is any different.');
});

test('a router says what it weighed, and a session that is down what does not agree', async ({
  editor,
  page,
}) => {
  await editor.open();
  await editor.openTab('Sessions');
  await editor.thing('CE2').click();
  const tables = page.getByRole('region', { name: 'Why, CE2: sessions and routes' });
  const bgp = tables.getByRole('table', { name: 'BGP of CE2' });
  await tables.getByRole('searchbox').fill('198.51.100.10');
  await expect(bgp.getByRole('rowheader')).toHaveText(['198.51.100.0/27', '0.0.0.0/0']);
  await expect(bgp).toContainText('from CE1 by iBGP');
  await expect(bgp).toContainText('Lost at eBGP over iBGP');
  await bgp.getByRole('button', { name: /^What if: Set local preference 151/ }).click();
  await expect(
    editor.dock.getByRole('region', { name: /^Compared with Set local preference 151/ }),
  ).toContainText('over CE1, before over CE1 and CE2');

  await editor.openTab('Sessions');
  await editor.dock.getByRole('button', { name: 'Microsoft peering A, secondary' }).click();
  await editor.show('inspector');
  const vlan = editor.inspector.getByRole('region', { name: 'Secondary session' }).getByLabel('VLAN');
  await vlan.fill('77');
  await vlan.press('Enter');
  const peering = page.getByRole('region', { name: 'Why, Microsoft peering A: sessions and routes' });
  const down = peering.getByRole('listitem').filter({ hasText: 'Down' });
  await expect(down).toContainText('needs VLAN');
  await expect(down).toContainText('has VLAN 77 on the secondary link');
  await editor.hide('inspector');
  await down.getByRole('button', { name: 'VLAN of Microsoft peering A, change it' }).click();
  await expect(vlan).toBeFocused();
  await down.getByRole('button', { name: /^What if: Set VLAN/ }).click();
  await editor.dock.getByRole('button', { name: 'Make this change' }).click();
  await expect(vlan).not.toHaveValue('77');
});

test('a failure is told as a story, and compared with the design in good order', async ({ editor, page }) => {
  await editor.open();
  await editor.openTab('Failures');
  await editor.choose(editor.dock.getByRole('combobox', { name: 'Fail' }), 'Circuit A');
  await editor.dock.getByRole('button', { name: 'Fail it' }).click();
  const phases = editor.dock.getByRole('region', { name: 'Phases of the failure' });
  await expect(phases).toContainText('Detection');
  await expect(phases).toContainText('Withdrawal');
  await expect(phases).toContainText('Re-convergence');
  await expect(phases).toContainText('900 ms');

  await editor.dock.getByRole('button', { name: 'Watch it' }).click();
  const story = editor.dock.getByRole('listbox', { name: 'All that happens, in order' });
  await expect(story.getByRole('option', { name: /loses every frame/ }).first()).toBeVisible();
  const event = page.getByRole('region', { name: /^Event: / });
  await event
    .getByRole('button', { name: /^The session .* is down\./ })
    .first()
    .click();
  await expect(event).toHaveAttribute('aria-label', /^Event: The session .* is down/);
  await expect(event.getByRole('button', { name: /loses every frame/ }).first()).toBeVisible();
  await story.press('End');
  await expect(page.getByRole('slider', { name: 'Position on the path' })).toHaveAttribute(
    'aria-valuetext',
    /^Step (\d+) of \1,/,
  );

  await editor.openTab('Compare');
  await editor.dock.getByRole('button', { name: 'Without failures' }).click();
  const result = editor.dock.getByRole('region', { name: 'Compared with the design in good order' });
  await expect(result).toContainText('crosses the internet now');
  await expect(result).toContainText('198.51.100.0/27 is not there any more; 0.0.0.0/0 carries it');

  // Another design that is kept in this browser: the one that was open before.
  await expect(page.getByRole('banner').getByText(/^Saved/)).toBeVisible();
  await editor.newDesign();
  await editor.openTab('Compare');
  const kept = editor.dock.getByRole('combobox', { name: 'Compare with what is kept in this browser' });
  await expect(kept).toBeEnabled();
  const design = kept.getByRole('option', { name: /^One circuit in Amsterdam/ });
  await kept.selectOption((await design.getAttribute('value')) ?? '');
  await expect(
    editor.dock.getByRole('region', { name: 'Compared with “One circuit in Amsterdam”' }),
  ).toContainText('Users to environment');
});

test('overlays stay with the design, traffic is told in words, and claims are held against the packets', async ({
  editor,
  page,
}) => {
  await editor.open();
  await page.getByRole('button', { name: /^Overlays/ }).click();
  await page.getByRole('checkbox', { name: 'AS boundaries' }).check();
  await page.getByRole('checkbox', { name: 'Load', exact: true }).check();
  await page.getByLabel('Packets of all flows').selectOption('60 at once');
  await expect(page.getByText(/^All flows: 60 packets at once, each about \d+ Mbps$/)).toBeVisible();
  await page.keyboard.press('Escape');
  const said = page.getByRole('list', { name: 'What the overlays say' });
  await expect(said).toContainText(/AS \d+ \| AS \d+/);
  await expect(said).toContainText('178 Mbps, 18 %');
  await editor.reload();
  await expect(said).toContainText(/AS \d+ \| AS \d+/);

  await editor.openTab('Traffic');
  const loads = editor.dock.getByRole('region', { name: 'Load of each link' });
  await expect(loads).toContainText('178 Mbps of 1 Gbps, 18 %');
  await expect(loads).toContainText('room to spare');
  await loads.getByRole('button', { name: 'What failures do to the links' }).click();
  await expect(loads.getByRole('status').last()).toContainText(
    /No single failure asks more|Single failures ask more/,
  );
  const hops = editor.dock.getByRole('region', { name: 'Latency by hop' });
  await expect(hops.getByRole('row', { name: /^FW-E to CE1/ }).first()).toContainText('0.1 ms');

  await editor.openTab('Audit');
  const flow = editor.dock.getByRole('region', { name: 'Users to environment' });
  await expect(flow.getByRole('row', { name: /private all the way/ })).toContainText('holds in part');
  await expect(flow.getByRole('row', { name: /never touches the internet/ })).toContainText('Neither');
  await flow.getByText('Segment by segment').click();
  const request = flow.getByRole('table', { name: /^Request of Users to environment/ });
  await expect(request.getByRole('row', { name: /MSEE-A1 to Microsoft network/ })).toContainText(
    'Connectivity provider to Microsoft, Microsoft edge, private ends here',
  );
});
