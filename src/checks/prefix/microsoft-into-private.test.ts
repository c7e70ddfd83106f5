import { describe, expect, it } from 'vitest';
import { advertise, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { prefixMicrosoftIntoPrivate } from './microsoft-into-private.ts';

describe('prefix/microsoft-into-private', () => {
  it('speaks of a prefix of the environment', () => {
    expect(
      found(prefixMicrosoftIntoPrivate, r0With(advertise('priv-a', ['10.10.0.0/16', '198.51.100.0/27']))),
    ).toMatchObject([
      {
        about: ['priv-a'],
        fix: { commands: [{ args: { fields: { adverts: [{ prefix: '10.10.0.0/16' }] } } }] },
      },
    ]);
  });
  it('is silent: own public prefixes may go there', () => {
    expect(
      found(prefixMicrosoftIntoPrivate, r0With(advertise('priv-a', ['10.10.0.0/16', '192.0.2.64/28']))),
    ).toEqual([]);
  });
});
