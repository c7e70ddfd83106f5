import { describe, expect, it } from 'vitest';
import { changed, flow, node, r0With } from '#sim/scenarios/designs.ts';
import { found } from '#sim/scenarios/found.ts';
import { routingIpv6Leak } from './ipv6-leak.ts';

const six = (document: ReturnType<typeof r0With>) =>
  changed(
    document,
    node('host', 'hq-lan', {
      subnets: ['10.10.0.0/16', '2001:db8:10::/64'],
      addresses: ['10.10.1.25', '2001:db8:10::25'],
    }),
  );
const dual = node('service', 'env-eu', {
  endpoints: [
    { name: 'Front end', address: '198.51.100.10' },
    { name: 'Front end, IPv6', address: '2001:db8:51::10' },
  ],
  prefixes: [
    { prefix: '198.51.100.0/27', region: 'westeurope', communities: ['12076:51002'] },
    { prefix: '2001:db8:51::/48', region: 'westeurope', communities: ['12076:51002'] },
  ],
});
const users = flow('hq-lan 10.10.1.25', '198.51.100.10');

describe('routing/ipv6-leak', () => {
  it('speaks of clients and a service that both have IPv6', () => {
    expect(found(routingIpv6Leak, six(r0With(dual, users)))).toMatchObject([
      { about: ['ms-a', 'hq-lan', 'env-eu'] },
    ]);
  });
  it('is silent: clients without IPv6', () => {
    expect(found(routingIpv6Leak, r0With(dual, users))).toEqual([]);
  });
});
