import { expect, it } from 'vitest';
import { aField, left, options } from './field-builder.ts';
import { locallyOriginated } from './locally-originated.ts';

it('keeps what the router originates itself', () => {
  const field = aField({}, { local: true });
  const [winner = 0] = [1];
  const words = [winner, 0].map((row) => locallyOriginated.words(field, row, options()));
  locallyOriginated.keep(field, options());
  expect(left(field)).toEqual([1]);
  expect(words).toEqual(['originated here', 'learned from a neighbour']);
});
