import { expect, it } from 'vitest';
import type { FlowId, IntentId, NodeId } from '#model/ids.ts';
import { addIntent } from './add-intent.ts';
import { drawing } from './drawing-for-tests.ts';
import { removeElements } from './remove-elements.ts';
import { removeIntent } from './remove-intent.ts';
import { updateIntent } from './update-intent.ts';

const { document } = drawing()
  .drop('users', { x: 0, y: 0 })
  .drop('power-platform', { x: 0, y: 0 })
  .flow('users-1', 'power-platform-1');
const id = 'intent-1' as IntentId;
const flow = 'flow-1' as FlowId;
const wished = addIntent.run(document, { id, flow, claim: { type: 'reaches' } });
const withIntent = wished.ok ? wished.value : document;

it('is held in good order unless it says otherwise, and changes at its fields', () => {
  expect(withIntent.intents[id]).toEqual({ id, flow, claim: { type: 'reaches' }, after: 'none' });
  const claim = { type: 'through', node: 'power-platform-1' as NodeId } as const;
  expect(updateIntent.run(withIntent, { id, fields: { claim } })).toMatchObject({
    value: { intents: { [id]: { claim } } },
  });
  expect(removeIntent.run(withIntent, { id })).toMatchObject({ value: { intents: {} } });
});

it('asks of recovery only where something fails', () => {
  const claim = { type: 'recovers-within', milliseconds: 1000 } as const;
  expect(updateIntent.run(withIntent, { id, fields: { claim } })).toMatchObject({ ok: false });
  expect(updateIntent.run(withIntent, { id, fields: { claim, after: 'any-one' } })).toMatchObject({
    ok: true,
  });
});

it('speaks of what is there, and goes when that is deleted', () => {
  const claim = { type: 'not-through', node: 'nobody' as NodeId } as const;
  expect(addIntent.run(document, { id, claim })).toMatchObject({ error: { path: 'claim.node' } });
  expect(removeElements.run(withIntent, { ids: ['flow-1'] })).toMatchObject({ value: { intents: {} } });
});
