import { expect, it } from 'vitest';
import { ebgpOverIbgp } from './ebgp-over-ibgp.ts';
import { aField, left, options } from './field-builder.ts';

it('prefers what another AS told directly', () => {
  const field = aField({ external: false }, {});
  const [winner = 0] = [1];
  const words = [winner, 0].map((row) => ebgpOverIbgp.words(field, row, options()));
  ebgpOverIbgp.keep(field, options());
  expect(left(field)).toEqual([1]);
  expect(words).toEqual(['learned by eBGP', 'learned by iBGP']);
});
