import { expect, it } from 'vitest';
import type { ZoneId } from '#model/ids.ts';
import type { Asn } from '#model/units.ts';
import { drawing } from './drawing-for-tests.ts';
import { resizeZone } from './resize-zone.ts';
import { updateZone } from './update-zone.ts';

const { document } = drawing().drop('zone-site', { x: 0, y: 0 }).drop('users', { x: 20, y: 20 });
const id = 'site-1' as ZoneId;

it('changes the fields of a zone, and keeps zones out of themselves', () => {
  expect(updateZone.run(document, { id, fields: { asn: 65_010 as Asn } })).toMatchObject({
    value: { zones: { 'site-1': { asn: 65_010 } } },
  });
  expect(updateZone.run(document, { id, fields: { parent: id } })).toMatchObject({
    error: { path: 'parent' },
  });
});

it('resizes a zone in whole units, and leaves what stands in it', () => {
  const outcome = resizeZone.run(document, { id, box: { x: 10.4, y: 0, width: 500.6, height: 90 } });
  expect(outcome).toMatchObject({
    value: { geometry: { 'site-1': { x: 10, y: 0, width: 501, height: 90 }, 'users-1': { x: 20 } } },
  });
  expect(outcome.ok && outcome.value.nodes).toBe(document.nodes);
  expect(resizeZone.run(document, { id, box: { x: 0, y: 0, width: 0, height: 9 } })).toMatchObject({
    error: { path: 'width' },
  });
  expect(
    resizeZone.run(document, { id: 'users-1' as ZoneId, box: { x: 0, y: 0, width: 9, height: 9 } }),
  ).toMatchObject({ ok: false });
});
