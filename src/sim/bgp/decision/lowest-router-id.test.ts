import { expect, it } from 'vitest';
import { aField, left, options } from './field-builder.ts';
import { lowestRouterId } from './lowest-router-id.ts';

it('takes the neighbour with the lower router id', () => {
  const field = aField({ routerId: 0x0afe0002 }, { routerId: 0x0afe0001 });
  const [winner = 0] = [1];
  const words = [winner, 0].map((row) => lowestRouterId.words(field, row, options()));
  lowestRouterId.keep(field, options());
  expect(left(field)).toEqual([1]);
  expect(words).toEqual(['router id 10.254.0.1', 'router id 10.254.0.2']);
});
