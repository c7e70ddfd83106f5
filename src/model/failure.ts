/**
 * A failure that is switched on: part of the document, so that it can be undone, saved and sent in a link. When it begins
 * and ends is a matter of the story that is played; how things stand in the end is what the report tells. The clock is
 * in `failure-times.ts`.
 *
 * @source ER-162, ER-266, ER-270 to ER-277; variants F1 to F5 of the scenarios
 */

import * as v from 'valibot';
import { t } from '#base/t.ts';
import {
  type FailureId,
  failureIdSchema,
  type LinkId,
  linkIdSchema,
  type NodeId,
  nodeIdSchema,
  type ZoneId,
  zoneIdSchema,
} from './ids.ts';
import { type Reference, reference } from './reference.ts';
import { type Mbps, type Milliseconds, mbpsSchema, millisecondsSchema } from './units.ts';

export interface Failure {
  readonly id: FailureId;
  readonly of: FailureTarget;
  /** Silent: interfaces stay up, only BFD or the hold timer notices (ER-277). */
  readonly silent: boolean;
  /** Absent: it carries nothing at all. */
  readonly effect?: FailureEffect;
  /** When it begins, on the clock of the story; absent: at its start. */
  readonly atMs?: Milliseconds;
  /** When it is over; absent: it lasts. */
  readonly untilMs?: Milliseconds;
}

/** Something less than a failure, or a failure that comes and goes. */
export type FailureEffect =
  /** Packets that get lost on the way, percent. */
  | { readonly type: 'loss'; readonly percent: number }
  /** Each way, on top of what it takes anyhow. */
  | { readonly type: 'delay'; readonly ms: Milliseconds }
  /** Carries no more than this, each way. */
  | { readonly type: 'rate'; readonly mbps: Mbps }
  /** Down and up again, some times over; up after the last. */
  | {
      readonly type: 'flap';
      readonly downMs: Milliseconds;
      readonly upMs: Milliseconds;
      readonly times: number;
    }
  /** Microsoft takes traffic off the link of a circuit for maintenance, by a longer AS path (ER-162). */
  | { readonly type: 'drain' };

export type FailureTarget =
  /** A device, circuit, provider, service; or one link of a circuit, one session of a peering. */
  | { readonly type: 'node'; readonly node: NodeId; readonly part: 'all' | 'primary' | 'secondary' }
  | { readonly type: 'link'; readonly link: LinkId }
  /** A site, building, provider or region and all in it. */
  | { readonly type: 'zone'; readonly zone: ZoneId }
  /** A peering location of the catalogue: every circuit end that lands there. */
  | { readonly type: 'location'; readonly location: string }
  | { readonly type: 'physical-group'; readonly group: string }
  /** A region of Azure or of the Power Platform: the services and virtual networks in it. */
  | { readonly type: 'region'; readonly region: string };

const stretchSchema = v.pipe(millisecondsSchema, v.minValue(1 as Milliseconds, t`It lasts 1 ms at least.`));

export const failureEffectSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('loss'),
    percent: v.pipe(
      v.number(t`A loss is a number of percent.`),
      v.gtValue(0, t`A loss is more than 0 %.`),
      v.ltValue(100, t`A loss is less than 100 %: what loses everything has failed.`),
    ),
  }),
  v.strictObject({ type: v.literal('delay'), ms: millisecondsSchema }),
  v.strictObject({ type: v.literal('rate'), mbps: mbpsSchema }),
  v.strictObject({
    type: v.literal('flap'),
    downMs: stretchSchema,
    upMs: stretchSchema,
    times: v.pipe(
      v.number(t`It flaps a number of times.`),
      v.integer(t`It flaps a whole number of times.`),
      v.minValue(1, t`It flaps once at least.`),
      v.maxValue(20, t`It flaps 20 times at most.`),
    ),
  }),
  v.strictObject({ type: v.literal('drain') }),
]);

const entries = v.strictObject({
  id: failureIdSchema,
  of: v.variant('type', [
    v.strictObject({
      type: v.literal('node'),
      node: nodeIdSchema,
      part: v.optional(v.picklist(['all', 'primary', 'secondary']), 'all'),
    }),
    v.strictObject({ type: v.literal('link'), link: linkIdSchema }),
    v.strictObject({ type: v.literal('zone'), zone: zoneIdSchema }),
    v.strictObject({
      type: v.literal('location'),
      location: v.pipe(v.string(), v.nonEmpty(), v.maxLength(80)),
    }),
    v.strictObject({
      type: v.literal('physical-group'),
      group: v.pipe(v.string(), v.nonEmpty(), v.maxLength(80)),
    }),
    v.strictObject({
      type: v.literal('region'),
      region: v.pipe(v.string(), v.nonEmpty(), v.maxLength(80)),
    }),
  ]),
  silent: v.optional(v.boolean(), false),
  effect: v.exactOptional(failureEffectSchema),
  atMs: v.exactOptional(millisecondsSchema),
  untilMs: v.exactOptional(millisecondsSchema),
});

export const failureSchema: v.GenericSchema<unknown, Failure> = v.pipe(
  entries,
  v.check(
    ({ atMs = 0, untilMs }) => untilMs === undefined || untilMs > atMs,
    t`A failure is over later than it begins.`,
  ),
) as unknown as v.GenericSchema<unknown, Failure>;

export function failureReferences({ of }: Failure): readonly Reference[] {
  if (of.type === 'node') return reference('of.node', of.node, 'node');
  if (of.type === 'link') return reference('of.link', of.link, 'link');
  if (of.type === 'zone') return reference('of.zone', of.zone, 'zone');
  return [];
}
