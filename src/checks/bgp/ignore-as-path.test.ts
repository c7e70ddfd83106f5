import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { bgpIgnoreAsPath } from './ignore-as-path.ts';

describe('bgp/ignore-as-path', () => {
  it('speaks of an edge of a circuit', () => {
    expect(found(bgpIgnoreAsPath, r0With(node('router', 'ce1', { ignoreAsPath: true })))).toMatchObject([
      { about: ['ce1'], fix: { commands: [{ args: { fields: { ignoreAsPath: false } } }] } },
    ]);
  });
  it('is silent: a router that speaks to no MSEE', () => {
    expect(found(bgpIgnoreAsPath, r0With(node('router', 'isp', { ignoreAsPath: true })))).toEqual([]);
  });
});
