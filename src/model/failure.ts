/**
 * A failure that is switched on: part of the document, so that it can be undone, saved and sent in a link.
 *
 * @source ER-270 to ER-277; variants F1 to F5 of the scenarios
 */
import * as v from 'valibot';
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

export interface Failure {
  readonly id: FailureId;
  readonly of: FailureTarget;
  /** Silent: interfaces stay up, only BFD or the hold timer notices (ER-277). */
  readonly silent: boolean;
}

export type FailureTarget =
  /** A device, circuit, provider, service; or one link of a circuit, one session of a peering. */
  | { readonly type: 'node'; readonly node: NodeId; readonly part: 'all' | 'primary' | 'secondary' }
  | { readonly type: 'link'; readonly link: LinkId }
  /** A site, building, provider or region and all in it. */
  | { readonly type: 'zone'; readonly zone: ZoneId }
  /** A peering location of the catalogue: every circuit end that lands there. */
  | { readonly type: 'location'; readonly location: string }
  | { readonly type: 'physical-group'; readonly group: string };

export const failureSchema: v.GenericSchema<unknown, Failure> = v.strictObject({
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
  ]),
  silent: v.optional(v.boolean(), false),
});

export function failureReferences({ of }: Failure): readonly Reference[] {
  if (of.type === 'node') return reference('of.node', of.node, 'node');
  if (of.type === 'link') return reference('of.link', of.link, 'link');
  if (of.type === 'zone') return reference('of.zone', of.zone, 'zone');
  return [];
}
