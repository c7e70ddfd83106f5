/**
 * What the owner of a design wants of it: one plain sentence about a flow, or about every flow.
 *
 * An intent changes no route and no packet. It is judged: in good order, and under every single or double failure it
 * speaks of. What is switched on as failed is another question.
 */

import * as v from 'valibot';
import { t } from '#base/t.ts';
import {
  type FlowId,
  flowIdSchema,
  type IntentId,
  intentIdSchema,
  type LinkId,
  linkIdSchema,
  type NodeId,
  nodeIdSchema,
  type ZoneId,
  zoneIdSchema,
} from './ids.ts';
import { type Reference, reference } from './reference.ts';
import { changesNothing } from './says.ts';

export interface Intent {
  readonly id: IntentId;
  /** Null: every flow of the design. */
  readonly flow: FlowId | null;
  readonly claim: Claim;
  /** When it must hold. After a failure, a flow that is lost breaks `reaches` and nothing else. */
  readonly after: After;
}

/** `none`: in good order, whatever failures are switched on. */
export const AFTER = ['none', 'any-one', 'any-two'] as const;
export type After = (typeof AFTER)[number];

/** How far a flow is private, from least to most: up to the customer's own door, up to Microsoft's edge, all the way. */
export const PRIVATE_TO = ['customer-edge', 'microsoft-edge', 'endpoint'] as const;
export type PrivateTo = (typeof PRIVATE_TO)[number];

/**
 * What a packet can pass: a device, circuit or peering; a cable; anything that stands in a zone; one link of a circuit;
 * a peering location of the catalogue, by whichever circuit lands there.
 */
export type Waypoint = { readonly node: NodeId } | PassedOtherwise;
type PassedOtherwise =
  | { readonly link: LinkId }
  | { readonly zone: ZoneId }
  | { readonly circuit: NodeId; readonly part: 'primary' | 'secondary' }
  | { readonly location: string };

/** One of several in an order: a node is written by its id alone. */
export type OrderedStop = NodeId | PassedOtherwise;

export const waypointOfStop = (stop: OrderedStop): Waypoint =>
  typeof stop === 'string' ? { node: stop } : stop;

export const stopOfWaypoint = (waypoint: Waypoint): OrderedStop =>
  'node' in waypoint ? waypoint.node : waypoint;

export type Claim =
  /** After failures: "survives". */
  | { readonly type: 'reaches' }
  | { readonly type: 'does-not-reach' }
  | ({ readonly type: 'through' } & Waypoint)
  | ({ readonly type: 'not-through' } & Waypoint)
  | { readonly type: 'in-order'; readonly nodes: readonly OrderedStop[] }
  | { readonly type: 'no-internet' }
  | { readonly type: 'private-to'; readonly extent: PrivateTo }
  | { readonly type: 'same-way-back' }
  /** How long a flow may be lost while it moves to another way. Only after failures. */
  | { readonly type: 'recovers-within'; readonly milliseconds: number }
  /** Of every link, circuit link and gateway on the flow's way. */
  | { readonly type: 'load-at-most'; readonly percent: number }
  /** There and back. */
  | { readonly type: 'latency-below'; readonly milliseconds: number }
  /** The far end goes on seeing the address it saw before. Only after failures. */
  | { readonly type: 'source-stays' };

export type ClaimType = Claim['type'];

/** In good order there is nothing to recover from, and no other address to change to. */
export const onlyAfterFailures = (type: ClaimType): boolean =>
  type === 'recovers-within' || type === 'source-stays';

const milliseconds = v.pipe(
  v.number(t`A time is a number of milliseconds.`),
  v.finite(t`A time is a finite number.`),
  v.minValue(0, t`A time is not negative.`),
  v.maxValue(86_400_000, t`A time is at most a day.`),
);

const circuitPart = v.picklist(['primary', 'secondary']);
const location = v.pipe(v.string(), v.nonEmpty(), v.maxLength(80));

const passing = <Type extends 'through' | 'not-through'>(type: Type) =>
  [
    v.strictObject({ type: v.literal(type), node: nodeIdSchema }),
    v.strictObject({ type: v.literal(type), link: linkIdSchema }),
    v.strictObject({ type: v.literal(type), zone: zoneIdSchema }),
    v.strictObject({ type: v.literal(type), circuit: nodeIdSchema, part: circuitPart }),
    v.strictObject({ type: v.literal(type), location }),
  ] as const;

export const claimSchema: v.GenericSchema<unknown, Claim> = v.variant('type', [
  v.strictObject({ type: v.literal('reaches') }),
  v.strictObject({ type: v.literal('does-not-reach') }),
  ...passing('through'),
  ...passing('not-through'),
  v.strictObject({
    type: v.literal('in-order'),
    nodes: v.pipe(
      v.array(
        v.union([
          nodeIdSchema,
          v.strictObject({ link: linkIdSchema }),
          v.strictObject({ zone: zoneIdSchema }),
          v.strictObject({ circuit: nodeIdSchema, part: circuitPart }),
          v.strictObject({ location }),
        ]),
      ),
      v.minLength(2, t`An order has at least two things in it.`),
      v.maxLength(20, t`An order has at most 20 things in it.`),
    ),
  }),
  v.strictObject({ type: v.literal('no-internet') }),
  v.strictObject({ type: v.literal('private-to'), extent: v.picklist(PRIVATE_TO) }),
  v.strictObject({ type: v.literal('same-way-back') }),
  v.strictObject({ type: v.literal('recovers-within'), milliseconds }),
  v.strictObject({
    type: v.literal('load-at-most'),
    percent: v.pipe(
      v.number(t`A load is a number of per cent.`),
      v.finite(t`A load is a finite number.`),
      v.gtValue(0, t`A load is more than 0 %.`),
      v.maxValue(1_000, t`A load is at most 1,000 %.`),
    ),
  }),
  v.strictObject({ type: v.literal('latency-below'), milliseconds }),
  v.strictObject({ type: v.literal('source-stays') }),
]);

export const intentSchema: v.GenericSchema<unknown, Intent> = v.pipe(
  v.strictObject({
    id: intentIdSchema,
    flow: v.optional(v.nullable(flowIdSchema), null),
    claim: claimSchema,
    after: v.optional(v.picklist(AFTER), 'none'),
  }),
  v.check(
    ({ claim, after }) => after !== 'none' || !onlyAfterFailures(claim.type),
    t`This can be asked only after any one or any two failures.`,
  ),
  changesNothing(t`in the report: it is what the report is held against`),
);

export function intentReferences({ flow, claim }: Intent): readonly Reference[] {
  return [...reference('flow', flow, 'flow'), ...claimReferences(claim)];
}

function claimReferences(claim: Claim): readonly Reference[] {
  if (claim.type === 'in-order')
    return claim.nodes.flatMap((stop, index) =>
      typeof stop === 'string'
        ? reference(`claim.nodes.${index}`, stop, 'node')
        : passedReferences(`claim.nodes.${index}`, stop),
    );
  return claim.type === 'through' || claim.type === 'not-through' ? passedReferences('claim', claim) : [];
}

function passedReferences(at: string, waypoint: Waypoint): readonly Reference[] {
  if ('node' in waypoint) return reference(`${at}.node`, waypoint.node, 'node');
  if ('link' in waypoint) return reference(`${at}.link`, waypoint.link, 'link');
  if ('zone' in waypoint) return reference(`${at}.zone`, waypoint.zone, 'zone');
  return 'circuit' in waypoint ? reference(`${at}.circuit`, waypoint.circuit, 'circuit') : [];
}
