import { describe, expect, it } from 'vitest';
import type { IpAddress, Prefix } from '#model/addresses.ts';
import type { Network } from '#sim/network/network.ts';
import { converge } from './converge.ts';
import { anOrigination, aPolicy, aRouter, inARow } from './network-builders.ts';

const prefix = (text: string) => text as Prefix;
const address = (text: string) => text as IpAddress;
const pathAt = (network: Network, router: string, to: string) =>
  converge(network).bgp(router, prefix(to))?.best?.asPath;

describe('what crosses the border of an AS', () => {
  it('is not a route with NO_EXPORT (RFC 1997), nor a MED that a neighbour set', () => {
    const routes = [
      anOrigination('192.0.2.0/24', { communities: ['65535:65281' as never] }),
      anOrigination('198.51.100.0/24', { med: 30 }),
    ];
    const network = inARow(
      [aRouter('a', 64501, { originate: routes }), aRouter('b', 64502), aRouter('c', 64503)],
      (session) => session,
    );
    const state = converge(network);
    expect(state.bgpPrefixes('b')).toEqual(['198.51.100.0/24']);
    expect(state.bgp('b', prefix('198.51.100.0/24'))?.best?.med).toBe(30);
    expect(state.bgp('c', prefix('198.51.100.0/24'))?.best?.med).toBeNull();
  });

  it('is nothing without a policy, where the router demands one (RFC 8212)', () => {
    const strict = { bgp: { ebgpRequiresPolicy: true }, originate: [anOrigination('192.0.2.0/24')] };
    expect(converge(inARow([aRouter('a', 64501, strict), aRouter('b', 64502)])).bgpPrefixes('b')).toEqual([]);
    const all = aPolicy('all', [{}]);
    const withPolicy = inARow([aRouter('a', 64501, strict), aRouter('b', 64502)], (session) => ({
      ...session,
      ends: [{ ...session.ends[0], exportPolicy: all }, session.ends[1]],
    }));
    expect(converge(withPolicy).bgpPrefixes('b')).toEqual(['192.0.2.0/24']);
  });

  it('is a path with the own AS only as often as the receiver allows', () => {
    const row = [
      aRouter('a', 64501, { originate: [anOrigination('192.0.2.0/24')] }),
      aRouter('b', 64502),
      aRouter('c', 64501),
    ];
    expect(converge(inARow(row)).bgpPrefixes('c')).toEqual([]);
    const allowing = inARow(row, (session) => ({
      ...session,
      ends: [session.ends[0], { ...session.ends[1], allowOwnAsIn: 1 }],
    }));
    expect(pathAt(allowing, 'c', '192.0.2.0/24')).toEqual([64502, 64501]);
  });

  it('is a default route made up for one neighbour, past the export policy', () => {
    const network = inARow(
      [aRouter('a', 64501, { originate: [anOrigination('192.0.2.0/24')] }), aRouter('b', 64502)],
      (session) => ({
        ...session,
        ends: [
          { ...session.ends[0], defaultOriginate: true, exportPolicy: aPolicy('none', []) },
          session.ends[1],
        ],
      }),
    );
    const state = converge(network);
    expect(state.bgpPrefixes('b')).toEqual(['0.0.0.0/0']);
    expect(state.lookup('b', address('8.8.8.8'))).toMatchObject({
      prefix: '0.0.0.0/0',
      protocol: 'bgp',
      nextHops: [{ to: 'a' }],
    });
  });
});
