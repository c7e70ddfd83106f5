import { expect, it } from 'vitest';
import { aField, left, options } from './field-builder.ts';
import { oldest } from './oldest.ts';

const apart = options({ compareRouterId: false });

it('keeps what is the best one already, where router ids are not compared', () => {
  const field = aField({ order: 3 }, { order: 7, incumbent: true });
  oldest.keep(field, apart);
  expect(left(field)).toEqual([1]);
});

it('does not ask for age where the best one so far is gone', () => {
  const field = aField({ order: 7 }, { order: 3 });
  oldest.keep(field, apart);
  expect(left(field)).toEqual([0, 1]);
});

it('has no say where router ids are compared, nor among routes of the own AS', () => {
  const compared = aField({ order: 7 }, { order: 3, incumbent: true });
  oldest.keep(compared, options());
  expect(left(compared)).toEqual([0, 1]);
  const inside = aField({ external: false }, { external: false, incumbent: true });
  oldest.keep(inside, apart);
  expect(left(inside)).toEqual([0, 1]);
});
