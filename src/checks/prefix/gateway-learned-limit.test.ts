import { describe, expect, it } from 'vitest';
import { advertise, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { prefixGatewayLearnedLimit } from './gateway-learned-limit.ts';

const six = (sku: string) =>
  r0With(
    node('circuit', 'circuit-a', { sku: 'Premium' }),
    node('gateway', 'gw-1', { sku }),
    advertise(
      'priv-a',
      Array.from({ length: 6000 }, (_, n) => `10.${n >> 8}.${n & 255}.0/24`),
    ),
  );

describe('prefix/gateway-learned-limit', () => {
  it('speaks of 6,000 into ErGw1Az (W-28)', () => {
    expect(found(prefixGatewayLearnedLimit, six('ErGw1Az'))).toMatchObject([{ about: ['gw-1'] }]);
  });
  it('ErGw2Az learns 9,500', () => {
    expect(found(prefixGatewayLearnedLimit, six('ErGw2Az'))).toEqual([]);
  });
});
