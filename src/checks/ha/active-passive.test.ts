import { describe, expect, it } from 'vitest';
import { advertise, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { haActivePassive } from './active-passive.ts';

const longer = advertise('priv-a', [
  { prefix: '10.10.0.0/16', link: 'primary' },
  { prefix: '10.10.0.0/16', link: 'secondary', prepend: [64_496] },
]);

describe('ha/active-passive', () => {
  it('speaks of a prepended secondary', () => {
    expect(found(haActivePassive, r0With(longer))).toMatchObject([{ about: ['priv-a'] }]);
  });
  it('speaks of a link on which nothing is announced', () => {
    expect(
      found(haActivePassive, r0With(advertise('priv-a', [{ prefix: '10.10.0.0/16', link: 'primary' }]))),
    ).toMatchObject([{ about: ['priv-a'] }]);
  });
  it('is silent: the same on both', () => {
    expect(found(haActivePassive, r0With())).toEqual([]);
  });
});
