import { describe, expect, it } from 'vitest';
import { advertise, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { natPoolNotAdvertised } from './pool-not-advertised.ts';

describe('nat/pool-not-advertised', () => {
  it('speaks of a pool that only the server is announced beside (W-11)', () => {
    expect(found(natPoolNotAdvertised, r0With(advertise('ms-a', ['192.0.2.80/29'])))).toMatchObject([
      {
        about: ['fw-e', 'ms-a'],
        fix: {
          commands: [
            { args: { fields: { adverts: [{ prefix: '192.0.2.80/29' }, { prefix: '192.0.2.64/28' }] } } },
          ],
        },
      },
    ]);
  });
  it('is silent: it is announced', () => {
    expect(found(natPoolNotAdvertised, r0With())).toEqual([]);
  });
});
