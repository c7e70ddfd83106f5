import { describe, expect, it } from 'vitest';
import { advertise, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { prefixUndeclared } from './undeclared.ts';

describe('prefix/undeclared', () => {
  it('speaks of a prefix that is missing from the list', () => {
    expect(
      found(
        prefixUndeclared,
        r0With(advertise('ms-a', ['192.0.2.64/28', '192.0.2.80/29'], ['192.0.2.64/28'])),
      ),
    ).toMatchObject([
      {
        about: ['ms-a'],
        fix: { commands: [{ args: { fields: { declaredPrefixes: ['192.0.2.64/28', '192.0.2.80/29'] } } }] },
      },
    ]);
  });
  it('is silent: a longer declared prefix covers it', () => {
    expect(found(prefixUndeclared, r0With(advertise('ms-a', ['192.0.2.64/28'], ['192.0.2.0/24'])))).toEqual(
      [],
    );
  });
});
