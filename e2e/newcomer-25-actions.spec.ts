import { expect, test } from './support/test.ts';

const LIMIT = 25;

test(`from an empty canvas to a delivered Power Platform flow in at most ${LIMIT} actions`, async ({
  editor,
}) => {
  await editor.open();
  await editor.newDesign();

  // what a newcomer owns, from left to right, then what they buy, then what they want to reach
  await editor.place('Users', { x: 84, y: 60 });
  await editor.place('Firewall or NAT', { x: 252, y: 60 });
  await editor.place('Router', { x: 420, y: 60 });
  await editor.place('Connectivity provider', { x: 84, y: 170 });
  await editor.place('ExpressRoute circuit', { x: 310, y: 170 });
  await editor.place('Microsoft peering', { x: 600, y: 170 });
  await editor.place('Power Platform', { x: 600, y: 60 });

  await editor.connect('Users', 'FW1');
  await editor.connect('FW1', 'CE1');
  await editor.connect('CE1', 'Provider');

  await editor.openTab('Flows');
  await editor.choose(editor.dock.getByRole('combobox', { name: 'New flow from' }), 'Users');
  await editor.choose(
    editor.dock.getByRole('combobox', { name: 'to', exact: true }),
    'Power Platform Europe',
  );
  await editor.click(editor.dock.getByRole('button', { name: 'Add flow' }));

  await expect(editor.verdict).toContainText(/^Delivered · private to the Microsoft edge/);
  console.log(
    `From an empty canvas to a delivered Power Platform flow: ${editor.actions} actions (limit ${LIMIT})`,
  );
  expect(editor.actions).toBeLessThanOrEqual(LIMIT);
});
