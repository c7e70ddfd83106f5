import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { asnCustomerAsnMissing } from './customer-asn-missing.ts';

const registrations = [{ prefix: '192.0.2.64/28', asn: 3320 }];

describe('asn/customer-asn-missing', () => {
  it('speaks of a prefix that the registry gives to another AS', () => {
    expect(found(asnCustomerAsnMissing, r0With(node('peering', 'ms-a', { registrations })))).toMatchObject([
      { about: ['ms-a'], fix: { commands: [{ args: { fields: { customerAsn: 3320 } } }] } },
    ]);
  });
  it('is silent: it is stated', () => {
    expect(
      found(asnCustomerAsnMissing, r0With(node('peering', 'ms-a', { registrations, customerAsn: 3320 }))),
    ).toEqual([]);
  });
});
