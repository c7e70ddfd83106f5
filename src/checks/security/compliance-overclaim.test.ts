import { describe, expect, it } from 'vitest';
import { node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { securityComplianceOverclaim } from './compliance-overclaim.ts';

const notes = (text: string) => r0With(node('circuit', 'circuit-a', { notes: text }));

describe('security/compliance-overclaim', () => {
  it('speaks of such a claim', () => {
    expect(
      found(securityComplianceOverclaim, notes('ExpressRoute is required for compliance.')),
    ).toMatchObject([{ about: ['circuit-a'] }]);
  });
  it('is silent: an ordinary note', () => {
    expect(found(securityComplianceOverclaim, notes('Ordered in March. Compliance was asked.'))).toEqual([]);
  });
});
