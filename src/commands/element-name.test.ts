import { expect, it } from 'vitest';
import type { NodeId } from '#model/ids.ts';
import { drawing } from './drawing-for-tests.ts';
import { copyName, elementName } from './element-name.ts';
import { renameElement } from './rename-element.ts';

const { document } = drawing()
  .drop('users', { x: 0, y: 0 })
  .drop('router', { x: 0, y: 0 })
  .drop('circuit', { x: 0, y: 0 })
  .connect('users-1', 'router-1');

it('calls a link without a name after its ends', () => {
  expect(elementName(document, 'link-1')).toBe('Users to CE1');
  expect(elementName(document, 'nobody')).toBe('nobody');
});

it.each([
  ['Users', 'Users 2'],
  ['CE1', 'CE2'],
  ['Circuit A', 'Circuit B'],
  ['Hub 7', 'Hub'],
  ['42', '42'],
])('names the copy of %s %s', (name, copy) => {
  expect(copyName(document, name)).toBe(copy);
});

it('has the next free name, not the next number', () => {
  const taken = drawing(document).run(renameElement, { id: 'users-1' as NodeId, name: 'CE2' }).document;
  expect(copyName(taken, 'CE1')).toBe('CE3');
});
