import { expect, it } from 'vitest';
import { drawing } from './drawing-for-tests.ts';
import { nextId } from './next-id.ts';

const { document } = drawing().drop('users', { x: 0, y: 0 }).drop('zone-site', { x: 500, y: 500 });

it('counts up in one name space for everything', () => {
  expect(nextId(document, 'users')).toBe('users-2');
  expect(nextId(document, 'users-1')).toBe('users-2');
  expect(nextId(document, 'site')).toBe('site-2');
  expect(nextId(document, 'users', new Set(['users-2']))).toBe('users-3');
});

it.each([
  ['Rechenzentrum Köln', 'rechenzentrum-koln-1'],
  ['  ', 'part-1'],
  ['__proto__', 'proto-1'],
  ['x'.repeat(200), `${'x'.repeat(48)}-1`],
])('makes an id that the format takes out of "%s"', (base, id) => {
  expect(nextId(document, base)).toBe(id);
});
