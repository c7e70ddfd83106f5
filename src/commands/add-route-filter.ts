import { t } from '#base/t.ts';
import type { RouteFilterId } from '#model/ids.ts';
import { type RouteFilter, routeFilterSchema } from '#model/route-filter.ts';
import { accept, acceptWhole } from './accept.ts';
import type { Command } from './command.ts';
import { communitiesWanted } from './defaults/service-communities.ts';
import { put } from './edit.ts';
import { freeName } from './element-name.ts';
import { takenId } from './taken-id.ts';

interface Args {
  readonly id: RouteFilterId;
  readonly fields?: Partial<Omit<RouteFilter, 'id'>>;
}

/** With the communities of the environments in the design, until told otherwise. It is attached by the peering. */
export const addRouteFilter: Command<Args> = {
  id: 'route-filter/add',
  label: t`add route filter`,
  run(document, { id, fields = {} }) {
    const taken = takenId(document, id);
    if (taken) return taken;
    const filter = accept(
      routeFilterSchema,
      { name: freeName(document, t`Route filter`), communities: communitiesWanted(document), ...fields, id },
      id,
    );
    return filter.ok ? acceptWhole(put(document, 'routeFilters', filter.value)) : filter;
  },
};
