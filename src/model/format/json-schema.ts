/**
 * The format as a JSON Schema, for editors and programs that write designs: `docs/format.schema.json`.
 *
 * What JSON Schema cannot say (a prefix without bits behind its length, references) is said in descriptions and checked
 * when a design is read.
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { acceptedFindingSchema } from '../accepted-finding.ts';
import { ipAddressSchema, prefixSchema } from '../addresses.ts';
import { failureSchema } from '../failure.ts';
import { flowSchema } from '../flow.ts';
import { nodeIdSchema } from '../ids.ts';
import { claimSchema, intentSchema } from '../intent.ts';
import { nodeKinds } from '../kinds/registry.ts';
import { linkSchema } from '../link.ts';
import { advertSchema, policyRuleSchema } from '../policy.ts';
import { routeFilterSchema } from '../route-filter.ts';
import { hostnameSchema, nameSchema } from '../text.ts';
import { addressSetSchema, destinationNatSchema, filterRuleSchema, sourceNatSchema } from '../translation.ts';
import { asnSchema, communitySchema, isoDateSchema, mbpsSchema } from '../units.ts';
import { zoneSchema } from '../zone.ts';
import { boxSchema, documentSchema, nodeSchema } from './document-schema.ts';

type AnySchema = v.GenericSchema<never, unknown>;

/** Named parts, so that the schema is short and an error names the part. */
const definitions = {
  address: ipAddressSchema,
  prefix: prefixSchema,
  id: nodeIdSchema,
  name: nameSchema,
  hostname: hostnameSchema,
  asn: asnSchema,
  community: communitySchema,
  date: isoDateSchema,
  mbps: mbpsSchema,
  addressSet: addressSetSchema,
  advert: advertSchema,
  policyRule: policyRuleSchema,
  sourceNat: sourceNatSchema,
  destinationNat: destinationNatSchema,
  filterRule: filterRuleSchema,
  ...Object.fromEntries(Object.values(nodeKinds).map(({ kind, schema }) => [kind, schema])),
  node: nodeSchema,
  zone: zoneSchema,
  link: linkSchema,
  routeFilter: routeFilterSchema,
  flow: flowSchema,
  claim: claimSchema,
  intent: intentSchema,
  failure: failureSchema,
  acceptedFinding: acceptedFindingSchema,
  box: boxSchema,
} as unknown as Readonly<Record<string, AnySchema>>;

export function formatJsonSchema(): object {
  const { $schema, ...schema } = toJsonSchema(documentSchema as unknown as AnySchema, {
    target: 'draft-2020-12',
    definitions,
    // Checks in code, and `trim`, have no form in JSON Schema; those that matter bring a pattern as metadata.
    ignoreActions: ['check', 'raw_check', 'finite', 'trim'],
    overrideAction: ({ valibotAction, jsonSchema }) => {
      const metadata = 'metadata' in valibotAction ? (valibotAction.metadata as { pattern?: string }) : {};
      return metadata.pattern ? { ...jsonSchema, ...metadata } : undefined;
    },
  });
  return { $schema, title: 'Handoff design', description: 'See format.md.', ...schema };
}
