import { describe, expect, it } from 'vitest';
import type { IpAddress, Prefix } from '#model/addresses.ts';
import { converge } from './converge.ts';
import { aNetwork, anOrigination, aRouter, aSession, inARow } from './network-builders.ts';

const prefix = (text: string) => text as Prefix;
const address = (text: string) => text as IpAddress;

describe('next hops', () => {
  it('of a third router on a shared subnet stay as they are (RFC 4271 §5.1.3)', () => {
    const subnet = prefix('10.0.0.0/24');
    const at = (router: string, host: number) => ({
      router,
      addresses: [{ address: address(`10.0.0.${host}`), subnet }],
    });
    const overLan = (a: string, b: string) =>
      aSession(a + b, '', { router: a }, { router: b }, { over: { type: 'lan', lan: 'ix' } });
    const network = aNetwork({
      routers: [
        aRouter('a', 64501, { originate: [anOrigination('192.0.2.0/24')] }),
        aRouter('b', 64502),
        aRouter('c', 64503),
      ],
      lans: [{ name: 'ix', members: [at('a', 1), at('b', 2), at('c', 3)] }],
      sessions: [overLan('a', 'b'), overLan('b', 'c')],
    });
    const state = converge(network);
    expect(state.bgp('c', prefix('192.0.2.0/24'))?.best).toMatchObject({
      from: 'b',
      nextHop: '10.0.0.1',
      asPath: [64502, 64501],
    });
    expect(state.lookup('c', address('192.0.2.1'))?.nextHops).toMatchObject([
      { to: 'a', over: 'ix', exit: 'a' },
    ]);
  });

  it('learned from outside are unknown inside, unless the border puts itself there', () => {
    const routers = [
      aRouter('a', 64501, { originate: [anOrigination('192.0.2.0/24')] }),
      aRouter('b', 64502),
      aRouter('c', 64502),
    ];
    const entry = converge(inARow(routers)).bgp('c', prefix('192.0.2.0/24'));
    expect(entry?.best).toBeNull();
    expect(entry?.losers).toMatchObject([
      { step: 'valid-next-hop', route: { nextHop: '172.16.0.1', valid: false, igpMetric: null } },
    ]);
    const self = inARow(routers, (session) =>
      session.name === 'bc'
        ? { ...session, ends: [{ ...session.ends[0], nextHopSelf: 'ebgp-learned' }, session.ends[1]] }
        : session,
    );
    expect(converge(self).bgp('c', prefix('192.0.2.0/24'))?.best).toMatchObject({
      nextHop: '172.16.1.1',
      kind: 'ibgp',
      localPreference: 100,
    });
  });

  it('may lie behind a default route only where the router is told so', () => {
    const routers = (via: boolean) => [
      aRouter('a', 64501, { originate: [anOrigination('192.0.2.0/24')] }),
      aRouter('b', 64502),
      aRouter('c', 64502, {
        statics: [{ prefix: prefix('0.0.0.0/0'), via: address('172.16.1.1'), distance: 1 }],
        bgp: { resolveNextHopViaDefault: via },
      }),
    ];
    expect(converge(inARow(routers(false))).bgp('c', prefix('192.0.2.0/24'))?.best).toBeNull();
    expect(converge(inARow(routers(true))).lookup('c', address('192.0.2.1'))).toMatchObject({
      protocol: 'bgp',
      nextHops: [{ to: 'b' }],
    });
  });

  it('are looked up in BGP too, where the border announces its outer subnet', () => {
    const network = inARow([
      aRouter('a', 64501, { originate: [anOrigination('192.0.2.0/24')] }),
      aRouter('b', 64502, { redistribute: ['connected'] }),
      aRouter('c', 64502),
    ]);
    const state = converge(network);
    expect(state.bgp('c', prefix('192.0.2.0/24'))?.best).toMatchObject({
      nextHop: '172.16.0.1',
      valid: true,
    });
    expect(state.lookup('c', address('192.0.2.1'))?.nextHops).toMatchObject([{ to: 'b', exit: 'a' }]);
  });

  it('of static routes are resolved through other routes', () => {
    const network = inARow([
      aRouter('a', 64501, {
        statics: [
          { prefix: prefix('192.0.2.0/24'), via: address('10.9.9.9'), distance: 1 },
          { prefix: prefix('10.9.9.0/24'), via: address('172.16.0.2'), distance: 1 },
          { prefix: prefix('203.0.113.0/24'), via: address('203.0.113.1'), distance: 1 },
        ],
      }),
      aRouter('b', 64502),
    ]);
    const state = converge(network);
    expect(state.lookup('a', address('192.0.2.1'))).toMatchObject({
      protocol: 'static',
      nextHops: [{ to: 'b', via: '172.16.0.2' }],
    });
    // Its own next hop is only behind itself.
    expect(state.lookup('a', address('203.0.113.7'))).toBeUndefined();
  });
});
