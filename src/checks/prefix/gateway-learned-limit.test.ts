import { describe, expect, it } from 'vitest';
import { manyPrefixes } from '#sim/scenarios/additions.ts';
import { advertise, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { prefixGatewayLearnedLimit } from './gateway-learned-limit.ts';

const six = (sku: string) =>
  r0With(
    node('circuit', 'circuit-a', { sku: 'Premium' }),
    node('gateway', 'gw-1', { sku }),
    advertise('priv-a', manyPrefixes(6000)),
  );

describe('prefix/gateway-learned-limit', () => {
  it('speaks of 6,000 into ErGw1Az (W-28)', () => {
    expect(found(prefixGatewayLearnedLimit, six('ErGw1Az'))).toMatchObject([{ about: ['gw-1'] }]);
  });
  it('is silent: ErGw2Az learns 9,500', () => {
    expect(found(prefixGatewayLearnedLimit, six('ErGw2Az'))).toEqual([]);
  });
});
