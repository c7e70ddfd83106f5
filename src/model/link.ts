/**
 * What is drawn between two nodes. Cables carry packets; a connection joins a gateway to a circuit; Global Reach joins
 * two circuits; a note is a line that means nothing to the simulator (S-48).
 *
 * @source ER-018, ER-022, ER-305, and the vocabulary of the design rules
 */

import * as v from 'valibot';
import { t } from '#base/t.ts';
import { type LinkId, linkIdSchema, type NodeId, nodeIdSchema } from './ids.ts';
import {
  type FailureDetection,
  failureDetectionEntries,
  type PolicyRule,
  policyRuleSchema,
} from './policy.ts';
import { type Reference, reference } from './reference.ts';
import { documentationOnly } from './says.ts';
import { nameSchema } from './text.ts';
import { type Mbps, type Milliseconds, mbpsSchema, millisecondsSchema } from './units.ts';

export type Link = Cable | Connection | GlobalReach | Note;
export type LinkKind = Link['kind'];

interface LinkBase {
  readonly id: LinkId;
  readonly name: string;
  readonly ends: readonly [from: NodeId, to: NodeId];
}

export const CABLE_KINDS = ['lan', 'wan', 'last-mile', 'cross-connect', 'internet', 'ipsec'] as const;

export interface Cable extends LinkBase, FailureDetection {
  readonly kind: (typeof CABLE_KINDS)[number];
  /** In each direction. Null: never the bottleneck. */
  readonly mbps: Mbps | null;
  /** One way. Null: estimated from the places of its ends. */
  readonly delayMs: Milliseconds | null;
  /** Interior routing cost between routers of one AS. */
  readonly cost: number;
  /** Cables with the same text fail together. */
  readonly physicalGroup: string | null;
  /** Last mile and cross-connect: which link of the circuit it serves. */
  readonly lane: 'both' | 'primary' | 'secondary';
  /** Internet links: what the internet side sends. */
  readonly feed: 'default-route' | 'full-table';
  /** Between two ASes of the customer's, or to a provider edge: what each end does with what it learns. */
  readonly importRules: readonly [from: readonly PolicyRule[], to: readonly PolicyRule[]];
}

export interface Connection extends LinkBase {
  readonly kind: 'connection';
  /** Higher wins, before AS-path length (ER-166). */
  readonly weight: number;
  readonly fastPath: boolean;
  readonly authorised: boolean;
}

export interface GlobalReach extends LinkBase {
  readonly kind: 'global-reach';
}

export interface Note extends LinkBase {
  readonly kind: 'note';
}

const base = {
  id: linkIdSchema,
  name: v.optional(v.pipe(v.union([v.literal(''), nameSchema]), documentationOnly()), ''),
  ends: v.strictTuple([nodeIdSchema, nodeIdSchema]),
};
const rules = v.optional(v.array(policyRuleSchema), []);

export const linkSchema: v.GenericSchema<unknown, Link> = v.variant('kind', [
  v.strictObject({
    ...base,
    kind: v.picklist(CABLE_KINDS),
    mbps: v.optional(v.nullable(mbpsSchema), null),
    delayMs: v.optional(v.nullable(millisecondsSchema), null),
    cost: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535)), 10),
    physicalGroup: v.optional(
      v.nullable(v.pipe(v.string(), v.nonEmpty(t`Name the group, or leave it out.`), v.maxLength(80))),
      null,
    ),
    lane: v.optional(v.picklist(['both', 'primary', 'secondary']), 'both'),
    feed: v.optional(v.picklist(['default-route', 'full-table']), 'default-route'),
    importRules: v.optional(v.strictTuple([rules, rules]), [[], []]),
    ...failureDetectionEntries,
  }),
  v.strictObject({
    ...base,
    kind: v.literal('connection'),
    weight: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(32_000)), 0),
    fastPath: v.optional(v.boolean(), false),
    authorised: v.optional(v.boolean(), true),
  }),
  v.strictObject({ ...base, kind: v.literal('global-reach') }),
  v.strictObject({ ...base, kind: v.literal('note'), ends: v.pipe(base.ends, documentationOnly()) }),
]);

export const isCable = (link: Link): link is Cable => (CABLE_KINDS as readonly string[]).includes(link.kind);

export const linkReferences = ({ ends }: Link): readonly Reference[] =>
  ends.flatMap((end, i) => reference(`ends.${i}`, end, 'node'));
