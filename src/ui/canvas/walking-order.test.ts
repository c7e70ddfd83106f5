import { describe, expect, it } from 'vitest';
import { r0 } from '#templates/r0.ts';
import { walkingOrder } from './walking-order.ts';

describe('walking R0 with the arrows', () => {
  const document = r0();
  const order = walkingOrder(document);

  it('comes to every zone, thing and link, once', () => {
    const all = [document.zones, document.nodes, document.links].flatMap((parts) => Object.keys(parts));
    expect([...order].sort()).toEqual(all.sort());
  });

  it('comes to a zone before what stands in it', () => {
    const inZones = Object.values(document.nodes).filter(({ zone }) => zone !== null);
    expect(inZones.length).toBeGreaterThan(5);
    for (const { id, zone } of inZones) expect(order.indexOf(zone ?? '')).toBeLessThan(order.indexOf(id));
  });

  it('comes to a link after its first end, with nothing but links between', () => {
    for (const { id, ends } of Object.values(document.links)) {
      const at = order.indexOf(id);
      const first = Math.min(...ends.map((end) => order.indexOf(end)));
      expect(first).toBeLessThan(at);
      expect(order.slice(first + 1, at).every((other) => Object.hasOwn(document.links, other))).toBe(true);
    }
  });
});
