import { expect, it } from 'vitest';
import { aField, left, options } from './field-builder.ts';
import { validNextHop } from './valid-next-hop.ts';

it('leaves out a route whose next hop cannot be reached', () => {
  const field = aField({ valid: false }, {}, {});
  const [winner = 0] = [1, 2];
  const words = [winner, 0].map((row) => validNextHop.words(field, row, options()));
  validNextHop.keep(field, options());
  expect(left(field)).toEqual([1, 2]);
  expect(words).toEqual(['next hop reachable', 'next hop unreachable']);
});
