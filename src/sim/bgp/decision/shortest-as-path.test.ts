import { expect, it } from 'vitest';
import { aField, left, options } from './field-builder.ts';
import { shortestAsPath } from './shortest-as-path.ts';

it('keeps the shortest AS path', () => {
  const field = aField({ asPathLength: 3 }, { asPathLength: 2 }, { asPathLength: 2 });
  shortestAsPath.keep(field, options());
  expect(left(field)).toEqual([1, 2]);
  expect(shortestAsPath.words(field, 0, options())).toBe('AS path of length 3');
});

it('is left out where the router is told to ignore the length', () => {
  const field = aField({ asPathLength: 3 }, { asPathLength: 2 });
  shortestAsPath.keep(field, options({ ignoreAsPathLength: true }));
  expect(left(field)).toEqual([0, 1]);
});
