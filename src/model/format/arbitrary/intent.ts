import * as fc from 'fast-check';
import type { FlowId, IntentId, LinkId, NodeId, ZoneId } from '#model/ids.ts';
import { type After, type Claim, type Intent, type OrderedStop, PRIVATE_TO } from '#model/intent.ts';
import { oneOf } from './node.ts';
import { one } from './values.ts';

const after = one('none', 'any-one', 'any-two');
const failing = one('any-one', 'any-two');

export function intentOf(
  id: IntentId,
  flows: readonly FlowId[],
  nodes: readonly NodeId[],
  links: readonly LinkId[],
  zones: readonly ZoneId[],
): fc.Arbitrary<Intent> {
  const node = oneOf(nodes);
  const passing = <Type extends 'through' | 'not-through'>(type: Type): fc.Arbitrary<Claim>[] => [
    fc.record({ type: one(type), node }) as fc.Arbitrary<Claim>,
    ...(links.length > 0 ? [fc.record({ type: one(type), link: oneOf(links) }) as fc.Arbitrary<Claim>] : []),
    ...(zones.length > 0 ? [fc.record({ type: one(type), zone: oneOf(zones) }) as fc.Arbitrary<Claim>] : []),
    fc.record({ type: one(type), location: one('amsterdam', 'london2') }) as fc.Arbitrary<Claim>,
  ];
  const claim = (claims: fc.Arbitrary<Claim>, when: fc.Arbitrary<After>) =>
    fc.record<Intent>({ id: fc.constant(id), flow: fc.option(oneOf(flows)), claim: claims, after: when });
  const stop: fc.Arbitrary<OrderedStop> = fc.oneof(
    { weight: 3, arbitrary: node },
    fc.record({ location: one('amsterdam', 'london2') }),
    ...(links.length > 0 ? [fc.record({ link: oneOf(links) })] : []),
    ...(zones.length > 0 ? [fc.record({ zone: oneOf(zones) })] : []),
  );
  const milliseconds = one(0, 0.5, 20, 900, 60_000, 180_000);
  const any: fc.Arbitrary<Claim> = fc.oneof(
    fc.record({ type: one('reaches', 'does-not-reach', 'no-internet', 'same-way-back') }),
    fc.oneof(...passing('through'), ...passing('not-through')),
    fc.record({ type: one('in-order'), nodes: fc.array(stop, { minLength: 2, maxLength: 4 }) }),
    fc.record({ type: one('private-to'), extent: fc.constantFrom(...PRIVATE_TO) }),
    fc.record({ type: one('load-at-most'), percent: one(0.5, 50, 80, 100) }),
    fc.record({ type: one('latency-below'), milliseconds }),
  );
  const afterwards: fc.Arbitrary<Claim> = fc.oneof(
    fc.record({ type: one('recovers-within'), milliseconds }),
    fc.record({ type: one('source-stays') }),
  );
  return fc.oneof(
    { weight: 3, arbitrary: claim(any, after) },
    { weight: 1, arbitrary: claim(afterwards, failing) },
  );
}
