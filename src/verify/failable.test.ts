import { describe, expect, it } from 'vitest';
import { baseCatalogue } from '#catalogue/base-catalogue.ts';
import type { TopologyDocument } from '#model/document.ts';
import { type Change, changed, circuitA2, node, r0With } from '#sim/scenarios/designs.ts';
import { failables } from './failable.ts';

const places = (document: TopologyDocument) =>
  failables(document, baseCatalogue)
    .filter(({ group }) => group === 'locations' || group === 'zones')
    .map(({ key, name }) => [key, name]);

describe('a peering location that is drawn as a zone', () => {
  it('fails once, by both names, and under the key of the location', () => {
    expect(places(r0With())).toContainEqual([
      'location:amsterdam',
      'Amsterdam (zone Amsterdam peering location)',
    ]);
    expect(places(r0With()).map(([key]) => key)).not.toContain('amsterdam');
    const [place] = failables(r0With(), baseCatalogue).filter(({ key }) => key === 'location:amsterdam');
    expect(place?.alsoKnownAs).toEqual(['amsterdam']);
  });

  it.each<[string, Change]>([
    ['a router of yours stands in it as well', node('router', 'ce1', { zone: 'amsterdam' })],
    [
      'one link of its circuit ends elsewhere',
      node('circuit', 'circuit-a', { metro: true, locations: ['amsterdam', 'amsterdam2'] }),
    ],
    [
      'another circuit that ends there stands elsewhere',
      (document) =>
        changed(
          circuitA2(document),
          node('circuit', 'circuit-a2', { locations: ['amsterdam', 'amsterdam'] }),
        ),
    ],
  ])('is an event of its own where %s', (_, change) => {
    const found = places(r0With(change));
    expect(found).toContainEqual(['location:amsterdam', 'Amsterdam']);
    expect(found.map(([key]) => key)).toContain('amsterdam');
  });
});
