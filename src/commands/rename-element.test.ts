import { expect, it } from 'vitest';
import { changeSettings } from './change-settings.ts';
import { drawing } from './drawing-for-tests.ts';
import { renameDocument } from './rename-document.ts';
import { renameElement } from './rename-element.ts';
import { writeNotes } from './write-notes.ts';

const { document } = drawing()
  .drop('zone-site', { x: 500, y: 0 })
  .drop('users', { x: 0, y: 0 })
  .drop('router', { x: 0, y: 0 })
  .connect('users-1', 'router-1')
  .flow('users-1', 'router-1');

it.each(['site-1', 'users-1', 'link-1', 'flow-1'])('renames %s', (id) => {
  const outcome = renameElement.run(document, { id, name: '  New name ' });
  expect(JSON.stringify(outcome.ok && outcome.value)).toContain('"New name"');
});

it('refuses an empty name, but for a link', () => {
  expect(renameElement.run(document, { id: 'users-1', name: ' ' })).toMatchObject({
    error: { path: 'name' },
  });
  expect(renameElement.run(document, { id: 'link-1', name: '' })).toMatchObject({ ok: true });
  expect(renameElement.run(document, { id: 'nobody', name: 'x' })).toMatchObject({
    error: { id: 'element/gone' },
  });
});

it('renames and describes the design itself', () => {
  expect(renameDocument.run(document, { name: 'Plan B' })).toMatchObject({ value: { name: 'Plan B' } });
  expect(renameDocument.run(document, { name: '' })).toMatchObject({ ok: false });
  expect(writeNotes.run(document, { notes: 'x'.repeat(20_001) })).toMatchObject({ ok: false });
  expect(changeSettings.run(document, { fields: { criticality: 'critical' } })).toMatchObject({
    value: { settings: { criticality: 'critical', mode: 'example' } },
  });
  expect(changeSettings.run(document, { fields: { mode: 'demo' as never } })).toMatchObject({
    error: { path: 'mode' },
  });
});
