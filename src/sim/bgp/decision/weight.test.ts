import { expect, it } from 'vitest';
import { aField, left, options } from './field-builder.ts';
import { weight } from './weight.ts';

it('keeps the highest weight', () => {
  const field = aField({ weight: 0 }, { weight: 200 }, { weight: 100 });
  const [winner = 0] = [1];
  const words = [winner, 2].map((row) => weight.words(field, row, options()));
  weight.keep(field, options());
  expect(left(field)).toEqual([1]);
  expect(words).toEqual(['weight 200', 'weight 100']);
});
