import { ok } from '#base/result.ts';
import { t } from '#base/t.ts';
import type { RouteFilterId } from '#model/ids.ts';
import { type RouteFilter, routeFilterSchema } from '#model/route-filter.ts';
import { accept } from './accept.ts';
import type { Command } from './command.ts';
import { put } from './edit.ts';
import { missing } from './missing.ts';

interface Args {
  readonly id: RouteFilterId;
  readonly fields: Partial<Omit<RouteFilter, 'id'>>;
}

export const updateRouteFilter: Command<Args> = {
  id: 'route-filter/update',
  label: t`change route filter`,
  run(document, { id, fields }) {
    const filter = document.routeFilters[id];
    if (!filter) return missing(id);
    const next = accept(routeFilterSchema, { ...filter, ...fields, id }, id);
    return next.ok ? ok(put(document, 'routeFilters', next.value)) : next;
  },
};
