import { describe, expect, it } from 'vitest';
import { advertise, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { bgpMedTowardsMicrosoft } from './med-towards-microsoft.ts';

const adverts = (med: number) => [
  { prefix: '192.0.2.64/28', link: 'primary', med: 10 },
  { prefix: '192.0.2.64/28', link: 'secondary', med },
];

describe('bgp/med-towards-microsoft', () => {
  it('speaks of two MEDs for one prefix', () => {
    expect(found(bgpMedTowardsMicrosoft, r0With(advertise('ms-a', adverts(20))))).toMatchObject([
      { about: ['ms-a'] },
    ]);
  });
  it('is silent: the same MED says nothing', () => {
    expect(found(bgpMedTowardsMicrosoft, r0With(advertise('ms-a', adverts(10))))).toEqual([]);
  });
});
