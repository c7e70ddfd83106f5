import { describe, expect, it } from 'vitest';
import type { NodeId } from '#model/ids.ts';
import { r0 } from '#templates/r0.ts';
import { designOnEarth, mapLinks } from './map-places.ts';

const placeOf = (id: string) => designOnEarth(r0()).placeOf.get(id as NodeId);

describe('where on earth things are', () => {
  it('puts a circuit and its peerings at its peering location', () => {
    expect(placeOf('circuit-a')?.label).toMatch(/Amsterdam/);
    expect(placeOf('ms-a')).toEqual(placeOf('circuit-a'));
    expect(placeOf('circuit-a')?.latitude).toBeCloseTo(52.4, 0);
  });

  it('puts a virtual network and what is in it into its region', () => {
    expect(placeOf('vm-1')).toEqual(placeOf('vnet-1'));
  });

  it('forgets nothing: what has no place is listed', () => {
    const document = r0();
    const { places, elsewhere } = designOnEarth(document);
    expect([...places.flatMap(({ nodes }) => nodes), ...elsewhere].sort()).toEqual(
      Object.keys(document.nodes).sort(),
    );
  });

  it('draws links between places, not within one', () => {
    const document = r0();
    for (const { from, to, links } of mapLinks(document, designOnEarth(document))) {
      expect(from).not.toBe(to);
      expect(links.length).toBeGreaterThan(0);
    }
  });
});
