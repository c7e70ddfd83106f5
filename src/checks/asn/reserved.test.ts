import { describe, expect, it } from 'vitest';
import { advertise, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { asnReserved } from './reserved.ts';

describe('asn/reserved', () => {
  it('speaks of 65515, which gateways have', () => {
    expect(found(asnReserved, r0With(node('router', 'ce1', { asn: 65_515 })))).toMatchObject([
      { about: ['ce1'] },
    ]);
  });
  it('speaks of Microsoft in a path', () => {
    expect(
      found(asnReserved, r0With(advertise('ms-a', [{ prefix: '192.0.2.64/28', prepend: [12_076] }]))),
    ).toMatchObject([{ about: ['ms-a'] }]);
  });
  it('is silent: a private AS number next to it may be yours', () => {
    expect(found(asnReserved, r0With(node('router', 'ce1', { asn: 65_514 })))).toEqual([]);
  });
});
