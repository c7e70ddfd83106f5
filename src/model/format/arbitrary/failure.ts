/** Failures and accepted findings of random documents. */
import * as fc from 'fast-check';
import type { AcceptedFinding } from '#model/accepted-finding.ts';
import type { Failure, FailureEffect, FailureTarget } from '#model/failure.ts';
import type { AcceptedId, ElementId, FailureId } from '#model/ids.ts';
import type { Milliseconds } from '#model/units.ts';
import { type Cast, oneOf } from './node.ts';
import { few, label, mbps, milliseconds, one } from './values.ts';

const failureEffect: fc.Arbitrary<FailureEffect> = fc.oneof(
  fc.record({ type: fc.constant('loss' as const), percent: one(0.1, 5, 99) }),
  fc.record({ type: fc.constant('delay' as const), ms: milliseconds }),
  fc.record({ type: fc.constant('rate' as const), mbps }),
  fc.record({
    type: fc.constant('flap' as const),
    downMs: fc.integer({ min: 1, max: 9_000 }) as unknown as fc.Arbitrary<Milliseconds>,
    upMs: fc.integer({ min: 1, max: 9_000 }) as unknown as fc.Arbitrary<Milliseconds>,
    times: fc.integer({ min: 1, max: 20 }),
  }),
  fc.constant({ type: 'drain' as const }),
);

export function failureOf(id: FailureId, { nodes, links, zones }: Cast): fc.Arbitrary<Failure> {
  const targets: fc.Arbitrary<FailureTarget>[] = [
    fc.record({ type: fc.constant('location' as const), location: one('amsterdam', 'dublin') }),
    fc.record({ type: fc.constant('physical-group' as const), group: label }),
    fc.record({ type: fc.constant('region' as const), region: one('westeurope', 'europe') }),
  ];
  if (nodes.length > 0) {
    targets.push(
      fc.record({
        type: fc.constant('node' as const),
        node: oneOf(nodes),
        part: one('all', 'primary', 'secondary'),
      }),
    );
  }
  if (links.length > 0) targets.push(fc.record({ type: fc.constant('link' as const), link: oneOf(links) }));
  if (zones.length > 0) targets.push(fc.record({ type: fc.constant('zone' as const), zone: oneOf(zones) }));
  return fc
    .record({
      id: fc.constant(id),
      of: fc.oneof(...targets),
      silent: fc.boolean(),
      effect: fc.option(failureEffect, { nil: undefined }),
      atMs: fc.option(milliseconds, { nil: undefined }),
      lasts: fc.option(fc.integer({ min: 1, max: 90_000 }), { nil: undefined }),
    })
    .map(({ effect, atMs, lasts, ...rest }) => ({
      ...rest,
      ...(effect === undefined ? {} : { effect }),
      ...(atMs === undefined ? {} : { atMs }),
      ...(lasts === undefined ? {} : { untilMs: ((atMs ?? 0) + lasts) as Milliseconds }),
    }));
}

export const acceptedOf = (id: AcceptedId, ids: readonly ElementId[]) =>
  fc.record<AcceptedFinding>({
    id: fc.constant(id),
    check: one('ha/no-bfd', 'circuit/no-peering'),
    about: ids.length === 0 ? fc.constant([]) : few(oneOf(ids)),
    reason: label,
  });
