import { expect, it } from 'vitest';
import type { LinkId, NodeId } from '#model/ids.ts';
import { drawing } from './drawing-for-tests.ts';
import { updateLink } from './update-link.ts';

const { document } = drawing()
  .drop('users', { x: 0, y: 0 })
  .drop('router', { x: 0, y: 0 })
  .connect('users-1', 'router-1');
const id = 'link-1' as LinkId;

it('changes what the link is made of, not what it joins', () => {
  const fields = { kind: 'wan', mbps: 500, ends: ['router-1', 'users-1'] as NodeId[] };
  expect(updateLink.run(document, { id, fields })).toMatchObject({
    value: { links: { 'link-1': { kind: 'wan', mbps: 500, ends: ['users-1', 'router-1'] } } },
  });
});

it('tells what is wrong at its field', () => {
  expect(updateLink.run(document, { id, fields: { cost: 0 } })).toMatchObject({ error: { path: 'cost' } });
  expect(updateLink.run(document, { id: 'x' as LinkId, fields: {} })).toMatchObject({
    error: { id: 'element/gone' },
  });
});
