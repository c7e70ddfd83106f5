import { describe, expect, it } from 'vitest';
import { flow, r0With, zone } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { perfHairpin } from './hairpin.ts';

const users = flow('branch-lan', { by: 'node', node: 'env-eu' });
const at = (latitude: number, longitude: number) =>
  zone('branch', {
    name: 'Branch',
    kind: 'site',
    owner: 'customer',
    asn: 64_496,
    place: { latitude, longitude },
  });

describe('perf/hairpin', () => {
  it('speaks of a branch in Madrid', () => {
    expect(found(perfHairpin, r0With(users, at(40.4, -3.7)))).toMatchObject([
      { about: ['branch-lan', 'circuit-a', 'branch'] },
    ]);
  });
  it('is silent: Utrecht is close to Amsterdam', () => {
    expect(found(perfHairpin, r0With(users))).toEqual([]);
  });
});
