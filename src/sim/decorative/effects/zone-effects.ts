import { zone } from '#sim/scenarios/designs.ts';
import { type Effect, type Entry, edit, effect, given, plain, users } from './effect.ts';
import { hq } from './host-effects.ts';

const onZone = (id: string, change: (entry: Entry) => void) => edit('zones', id, change);
const nested = given(
  users,
  zone('building', { name: 'Building', kind: 'site', owner: 'customer', parent: 'hq' }),
  hq((h) => {
    h.zone = 'building';
  }),
);
export const zones: Readonly<Record<string, Effect>> = {
  name: plain(
    onZone('branch', (z) => {
      z.name = 'Other';
    }),
  ),
  kind: plain(
    onZone('microsoft', (z) => {
      z.kind = 'site';
    }),
  ),
  owner: plain(
    onZone('branch', (z) => {
      z.owner = 'provider';
    }),
  ),
  parent: effect(
    nested,
    onZone('building', (z) => {
      z.parent = 'branch';
    }),
  ),
  asn: plain(
    onZone('hq', (z) => {
      z.asn = 64_497;
    }),
  ),
  location: effect(
    given(
      users,
      onZone('hq', (z) => {
        z.place = null;
      }),
    ),
    onZone('hq', (z) => {
      z.location = 'london';
    }),
  ),
  'place.latitude': plain(
    onZone('hq', (z) => {
      z.place.latitude = 60;
    }),
  ),
  'place.longitude': plain(
    onZone('hq', (z) => {
      z.place.longitude = 20;
    }),
  ),
};
