/** The shape of a whole document, as a schema. What refers to what is checked after it, in `check-references.ts`. */
import * as v from 'valibot';
import { acceptedFindingSchema } from '../accepted-finding.ts';
import { prefixSchema } from '../addresses.ts';
import {
  type Box,
  COLLECTIONS,
  COST_PARTS,
  type Collection,
  FORMAT,
  type TopologyDocument,
  VERSION,
} from '../document.ts';
import { failureSchema } from '../failure.ts';
import { flowSchema } from '../flow.ts';
import {
  acceptedIdSchema,
  failureIdSchema,
  flowIdSchema,
  intentIdSchema,
  linkIdSchema,
  nodeIdSchema,
  routeFilterIdSchema,
  zoneIdSchema,
} from '../ids.ts';
import { intentSchema } from '../intent.ts';
import { nodeKinds, type TopologyNode } from '../kinds/registry.ts';
import { linkSchema } from '../link.ts';
import { routeFilterSchema } from '../route-filter.ts';
import { documentationOnly, findingOnly } from '../says.ts';
import { labelSchema, notesSchema } from '../text.ts';
import { zoneSchema } from '../zone.ts';

/** Far beyond any canvas, and still exact. */
const FARTHEST = 1_000_000;
const position = v.pipe(
  v.number('A position is a whole number.'),
  v.integer('A position is a whole number.'),
  v.minValue(-FARTHEST, 'A position is at least -1,000,000.'),
  v.maxValue(FARTHEST, 'A position is at most 1,000,000.'),
  documentationOnly(),
);
const size = v.pipe(
  v.number('A size is a whole number.'),
  v.integer('A size is a whole number.'),
  v.minValue(1, 'A size is at least 1.'),
  v.maxValue(FARTHEST, 'A size is at most 1,000,000.'),
  documentationOnly(),
);

export const boxSchema: v.GenericSchema<unknown, Box> = v.strictObject({
  x: position,
  y: position,
  width: v.optional(v.nullable(size), null),
  height: v.optional(v.nullable(size), null),
  locked: v.exactOptional(v.pipe(v.literal(true), documentationOnly())),
  collapsed: v.exactOptional(v.pipe(v.literal(true), documentationOnly())),
  order: v.exactOptional(
    v.pipe(v.number(), v.integer(), v.minValue(-FARTHEST), v.maxValue(FARTHEST), documentationOnly()),
  ),
});

// A schema of the registry says what it gives, not how it is built, so `variant` cannot see that all have a `kind`.
const kindSchemas = Object.values(nodeKinds).map((kind) => kind.schema);
export const nodeSchema = v.variant('kind', kindSchemas as never) as unknown as v.GenericSchema<
  unknown,
  TopologyNode
>;

export const settingsSchema = v.strictObject({
  mode: v.optional(v.picklist(['example', 'production']), 'example'),
  cloud: v.optional(v.picklist(['commercial', 'usgov', 'china']), 'commercial'),
  criticality: v.optional(
    v.pipe(
      v.picklist(['low', 'production', 'critical']),
      findingOnly('ha/single-circuit', 'ha/same-port', 'ha/same-provider'),
    ),
    'production',
  ),
  internetAggregates: v.optional(v.array(prefixSchema), []),
  meteredBreakEvenTb: v.optional(
    v.nullable(
      v.pipe(
        v.number('A break-even is a number of terabytes a month.'),
        v.finite(),
        v.minValue(0, 'A break-even is not negative.'),
        v.maxValue(1_000_000),
        findingOnly('cost/metered-heavy-egress'),
      ),
    ),
    null,
  ),
  costSheet: v.optional(v.array(v.pipe(v.picklist(COST_PARTS), findingOnly('cost/provider-missing'))), []),
});

export const entrySchemas: { readonly [Name in Collection]: v.GenericSchema<unknown, unknown> } = {
  zones: zoneSchema,
  nodes: nodeSchema,
  links: linkSchema,
  routeFilters: routeFilterSchema,
  flows: flowSchema,
  intents: intentSchema,
  failures: failureSchema,
  accepted: acceptedFindingSchema,
  geometry: boxSchema,
};

const keySchemas: { readonly [Name in Collection]: v.GenericSchema<string, string> } = {
  zones: zoneIdSchema,
  nodes: nodeIdSchema,
  links: linkIdSchema,
  routeFilters: routeFilterIdSchema,
  flows: flowIdSchema,
  intents: intentIdSchema,
  failures: failureIdSchema,
  accepted: acceptedIdSchema,
  geometry: nodeIdSchema,
};

const collections = Object.fromEntries(
  COLLECTIONS.map((name) => [name, v.optional(v.record(keySchemas[name], entrySchemas[name]), {})]),
);

/** Fields in the order in which they are written. */
export const documentSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  name: labelSchema,
  notes: v.optional(notesSchema, ''),
  settings: v.optional(settingsSchema, {}),
  ...collections,
}) as unknown as v.GenericSchema<unknown, TopologyDocument>;
