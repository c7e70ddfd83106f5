import { expect, it } from 'vitest';
import type { NodeId, ZoneId } from '#model/ids.ts';
import { drawing } from './drawing-for-tests.ts';
import { moveElements } from './move-elements.ts';
import { moveIntoZone } from './move-into-zone.ts';

const { document } = drawing().drop('zone-site', { x: 0, y: 0 }).drop('router', { x: 20, y: 20 });

it('moves across a border in one step, and keeps the AS that the old zone gave', () => {
  const outcome = moveIntoZone.run(document, {
    ids: ['router-1'],
    zone: null,
    to: [{ id: 'router-1', x: 900, y: 8 }],
  });
  expect(outcome).toMatchObject({
    value: { nodes: { 'router-1': { zone: null, asn: 64_496 } }, geometry: { 'router-1': { x: 900, y: 8 } } },
  });
});

it('refuses a zone inside itself, and a zone that is gone', () => {
  const zone = 'site-1' as ZoneId;
  expect(moveIntoZone.run(document, { ids: [zone], zone })).toMatchObject({
    error: { id: 'format/zones-in-circle' },
  });
  expect(moveIntoZone.run(document, { ids: ['router-1'], zone: 'x' as ZoneId })).toMatchObject({ ok: false });
});

it('touches nothing but places when it only moves', () => {
  const outcome = moveElements.run(document, { to: [{ id: 'router-1', x: 1.5, y: -3 }] });
  expect(outcome.ok && { ...outcome.value, geometry: null }).toEqual({ ...document, geometry: null });
  expect(outcome.ok && outcome.value.geometry['router-1' as NodeId]).toEqual({
    x: 2,
    y: -3,
    width: null,
    height: null,
  });
  expect(moveElements.run(document, { to: [{ id: 'router-1', x: Number.NaN, y: 0 }] })).toMatchObject({
    ok: false,
  });
});
