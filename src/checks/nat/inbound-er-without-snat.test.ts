import { describe, expect, it } from 'vitest';
import { circuitB, flow, r0With, wan } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { natInboundErWithoutSnat } from './inbound-er-without-snat.ts';

const call = flow('env-eu 198.51.100.24', { by: 'name', name: 'api.contoso.example' });

describe('nat/inbound-er-without-snat', () => {
  it('speaks of a second site that has the route too', () => {
    expect(found(natInboundErWithoutSnat, r0With(circuitB, wan, call))).toMatchObject([
      { about: ['f', 'rproxy', 'circuit-b'] },
    ]);
  });
  it('is silent: there is one circuit only', () => {
    expect(found(natInboundErWithoutSnat, r0With(call))).toEqual([]);
  });
});
