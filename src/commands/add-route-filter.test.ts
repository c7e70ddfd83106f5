import { expect, it } from 'vitest';
import type { RouteFilterId } from '#model/ids.ts';
import type { Community } from '#model/units.ts';
import { addRouteFilter } from './add-route-filter.ts';
import { drawing } from './drawing-for-tests.ts';
import { updateRouteFilter } from './update-route-filter.ts';

const id = 'eu' as RouteFilterId;
const design = drawing().drop('power-platform', { x: 0, y: 0 }).run(addRouteFilter, { id });

it('begins with what the environments in the design need', () => {
  expect(design.document.routeFilters[id]).toEqual({
    id: 'eu',
    name: 'Route filter',
    communities: ['12076:51002', '12076:51003'],
    microsoft365Authorised: false,
    purpose: 'unstated',
  });
});

it('refuses what is no community', () => {
  const communities = ['12076:51002', '12076/51003'] as Community[];
  expect(updateRouteFilter.run(design.document, { id, fields: { communities } })).toMatchObject({
    error: { path: 'communities.1' },
  });
});
