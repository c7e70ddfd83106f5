import { expect, it } from 'vitest';
import { aField, left, options } from './field-builder.ts';
import { lowestOrigin } from './lowest-origin.ts';

it('prefers IGP to EGP to incomplete', () => {
  const field = aField({ origin: 2 }, { origin: 1 }, { origin: 0 });
  const [winner = 0] = [2];
  const words = [winner, 0].map((row) => lowestOrigin.words(field, row, options()));
  lowestOrigin.keep(field, options());
  expect(left(field)).toEqual([2]);
  expect(words).toEqual(['origin IGP', 'origin incomplete']);
});
