import { expect, it } from 'vitest';
import { aField, left, options } from './field-builder.ts';
import { oldest } from './oldest.ts';

it('keeps what came first from outside, where router ids are not compared', () => {
  const field = aField({ order: 7 }, { order: 3 });
  oldest.keep(field, options({ compareRouterId: false }));
  expect(left(field)).toEqual([1]);
});

it('has no say where router ids are compared, nor among routes of the own AS', () => {
  const compared = aField({ order: 7 }, { order: 3 });
  oldest.keep(compared, options());
  expect(left(compared)).toEqual([0, 1]);
  const inside = aField({ order: 7, external: false }, { order: 3, external: false });
  oldest.keep(inside, options({ compareRouterId: false }));
  expect(left(inside)).toEqual([0, 1]);
});
