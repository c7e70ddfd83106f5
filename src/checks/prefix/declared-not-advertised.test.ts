import { describe, expect, it } from 'vitest';
import { advertise, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { prefixDeclaredNotAdvertised } from './declared-not-advertised.ts';

describe('prefix/declared-not-advertised', () => {
  it('speaks of a pool that is not announced (W-11)', () => {
    expect(found(prefixDeclaredNotAdvertised, r0With(advertise('ms-a', ['192.0.2.80/29'])))).toMatchObject([
      { about: ['ms-a', 'fw-e'] },
    ]);
  });
  it('speaks of a published address', () => {
    expect(found(prefixDeclaredNotAdvertised, r0With(advertise('ms-a', ['192.0.2.64/28'])))).toMatchObject([
      { about: ['ms-a', 'rproxy'] },
    ]);
  });
  it('is silent: a declared prefix that nothing uses', () => {
    expect(
      found(
        prefixDeclaredNotAdvertised,
        r0With(
          advertise(
            'ms-a',
            ['192.0.2.64/28', '192.0.2.80/29'],
            ['192.0.2.64/28', '192.0.2.80/29', '192.0.2.128/28'],
          ),
        ),
      ),
    ).toEqual([]);
  });
});
