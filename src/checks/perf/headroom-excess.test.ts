import { describe, expect, it } from 'vitest';
import { flow, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { perfHeadroomExcess } from './headroom-excess.ts';

const users = (mbps: number) => r0With(flow('hq-lan', { by: 'node', node: 'env-eu' }, { returnMbps: mbps }));

describe('perf/headroom-excess', () => {
  it('speaks of 5 %', () => {
    expect(found(perfHeadroomExcess, users(50))).toMatchObject([{ about: ['circuit-a'] }]);
  });
  it('is silent: 25 % is ordinary', () => {
    expect(found(perfHeadroomExcess, users(250))).toEqual([]);
  });
  it('is silent: a design without rates says nothing', () => {
    expect(found(perfHeadroomExcess, users(0))).toEqual([]);
  });
});
