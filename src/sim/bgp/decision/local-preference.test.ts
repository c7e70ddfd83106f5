import { expect, it } from 'vitest';
import { aField, left, options } from './field-builder.ts';
import { localPreference } from './local-preference.ts';

it('keeps the highest local preference, and all that have it', () => {
  const field = aField({ localPreference: 150 }, { localPreference: 100 }, { localPreference: 150 });
  const [winner = 0] = [0, 2];
  const words = [winner, 1].map((row) => localPreference.words(field, row, options()));
  localPreference.keep(field, options());
  expect(left(field)).toEqual([0, 2]);
  expect(words).toEqual(['local preference 150', 'local preference 100']);
});
