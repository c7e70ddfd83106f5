import { describe, expect, it } from 'vitest';
import { node, r0With, zone } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { haDistantLinks } from './distant-links.ts';

const away = zone('far', {
  name: 'Frankfurt',
  kind: 'site',
  owner: 'customer',
  asn: 64_496,
  place: { latitude: 50.1, longitude: 8.7 },
});

describe('ha/distant-links', () => {
  it('speaks of an edge in Frankfurt', () => {
    expect(found(haDistantLinks, r0With(away, node('router', 'ce2', { zone: 'far' })))).toMatchObject([
      { about: ['circuit-a'] },
    ]);
  });
  it('is silent: both in Amsterdam', () => {
    expect(found(haDistantLinks, r0With())).toEqual([]);
  });
});
