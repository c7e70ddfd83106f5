import { describe, expect, it } from 'vitest';
import { filter, flow, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { natInboundInternetWithoutSnat } from './inbound-internet-without-snat.ts';

const mail = flow('m365 198.51.100.100', '203.0.113.18');
const premium = [
  node('circuit', 'circuit-a', { sku: 'Premium' }),
  filter('filter-eu', ['12076:51002', '12076:5010'], true),
];

describe('nat/inbound-internet-without-snat', () => {
  it('speaks of mail that comes by the internet (W-12)', () => {
    expect(found(natInboundInternetWithoutSnat, r0With(mail, ...premium))).toMatchObject([
      { about: ['f', 'rproxy'] },
    ]);
  });
  it('is silent: source NAT at the internet edge settles it', () => {
    expect(
      found(
        natInboundInternetWithoutSnat,
        r0With(
          mail,
          ...premium,
          node('firewall', 'fw-i', {
            sourceNat: [
              { pool: '203.0.113.0/28', egress: 'internet' },
              { pool: '10.10.250.1/32', sources: 'public', destinations: 'any', egress: 'inside' },
            ],
          }),
        ),
      ),
    ).toEqual([]);
  });
});
