import type * as v from 'valibot';
import { ok } from '#base/result.ts';
import { t } from '#base/t.ts';
import { flowSchema } from '#model/flow.ts';
import { nodeSchema } from '#model/format/document-schema.ts';
import { linkSchema } from '#model/link.ts';
import { routeFilterSchema } from '#model/route-filter.ts';
import { zoneSchema } from '#model/zone.ts';
import { accept } from './accept.ts';
import type { Command } from './command.ts';
import { missing } from './missing.ts';

/** Whatever has a name, by its id. A link may have an empty one: then it is called after its ends. */
export const renameElement: Command<{ readonly id: string; readonly name: string }> = {
  id: 'element/rename',
  label: t`rename`,
  run(document, { id, name }) {
    for (const { collection, schema } of NAMED) {
      const parts = document[collection] as Readonly<Record<string, object>>;
      if (!Object.hasOwn(parts, id)) continue;
      const next = accept(schema, { ...parts[id], name }, id);
      return next.ok ? ok({ ...document, [collection]: { ...parts, [id]: next.value } }) : next;
    }
    return missing(id);
  },
};

const NAMED: readonly {
  readonly collection: 'nodes' | 'zones' | 'links' | 'flows' | 'routeFilters';
  readonly schema: v.GenericSchema<unknown, unknown>;
}[] = [
  { collection: 'nodes', schema: nodeSchema },
  { collection: 'zones', schema: zoneSchema },
  { collection: 'links', schema: linkSchema },
  { collection: 'flows', schema: flowSchema },
  { collection: 'routeFilters', schema: routeFilterSchema },
];
