import { expect, it } from 'vitest';
import type { ZoneId } from '#model/ids.ts';
import { addZone } from './add-zone.ts';
import { drawing } from './drawing-for-tests.ts';

const zones = (document: { readonly zones: object }) => Object.values(document.zones);

it('gives sites the AS of the customer, and takes in the devices it is drawn around', () => {
  const { document } = drawing()
    .drop('router', { x: 20, y: 20 })
    .drop('circuit', { x: 20, y: 120 })
    .drop('zone-site', { x: 0, y: 0 });
  expect(zones(document)).toMatchObject([{ kind: 'site', owner: 'customer', asn: 64_496 }]);
  expect(Object.values(document.nodes).map(({ zone }) => zone)).toEqual(['site-1', null]);
});

it('stands in the zone its middle falls into', () => {
  const outer = drawing().drop('zone-site', { x: 0, y: 0 });
  const { document } = outer.run(addZone, {
    id: 'rack' as ZoneId,
    kind: 'site',
    at: { x: 100, y: 100 },
    size: { width: 80, height: 80 },
    fields: { name: 'Rack', asn: null },
  });
  expect(document.zones['rack' as ZoneId]).toMatchObject({ parent: 'site-1', name: 'Rack', asn: null });
  expect(document.geometry['rack' as ZoneId]).toEqual({ x: 100, y: 100, width: 80, height: 80 });
});

it('refuses a fifth level, and an id that is taken', () => {
  const at = { x: 100, y: 100 };
  const size = { width: 80, height: 80 };
  let design = drawing();
  for (const id of ['a', 'b', 'c', 'd'] as ZoneId[])
    design = design.run(addZone, { id, kind: 'site', at, size });
  expect(addZone.run(design.document, { id: 'e' as ZoneId, kind: 'site', at, size })).toMatchObject({
    error: { id: 'format/zones-too-deep' },
  });
  expect(addZone.run(design.document, { id: 'a' as ZoneId, kind: 'site', at })).toMatchObject({
    error: { id: 'id/taken' },
  });
});
